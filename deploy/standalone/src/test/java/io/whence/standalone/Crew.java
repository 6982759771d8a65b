package io.whence.standalone;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A team made for one test.
 *
 * @param slug the team's name in paths
 * @param id the team's id
 * @param owner who founded it
 * @param ana a member
 * @param ben another member
 * @param reader one who may only look
 */
record Crew(String slug, String id, Http owner, Person ana, Person ben, Person reader) {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    /** Somebody with a token of their own. */
    record Person(String id, String handle, Http http) {}

    static Crew found(Deployment deployment, String visibility) {
        var owner = deployment.owner();
        var slug = "crew-" + unique();
        var id = owner.post("/api/v1/teams", Map.of("slug", slug, "name", "A crew", "visibility", visibility))
                .expect(201)
                .id();
        var ana = join(owner, slug, "ana", "member", "person");
        var ben = join(owner, slug, "ben", "member", "person");
        var reader = join(owner, slug, "rita", "reader", "person");
        return new Crew(slug, id, owner, ana, ben, reader);
    }

    /** Brings somebody new into a team, with a token. */
    static Person join(Http owner, String team, String name, String role, String kind) {
        var handle = name + "-" + unique();
        var member = owner.post(
                        "/api/v1/teams/" + team + "/members",
                        Map.of("handle", handle, "name", name, "role", role, "kind", kind))
                .expect(201)
                .id();
        return new Person(member, handle, owner.as(token(owner, team, member)));
    }

    static String token(Http owner, String team, String member) {
        return owner.post("/api/v1/teams/" + team + "/tokens", Map.of("member", member, "name", "a laptop"))
                .expect(201)
                .json()
                .path("token")
                .asString();
    }

    /** Somebody who sees all that anybody has written so far. */
    Http upToDate() {
        // It changes nothing, so it leaves no event; its answer tells where the log ends.
        owner.patch(path() + "/members/" + ana.id(), Map.of("role", "member")).expect(200);
        return new Http(owner.base(), ana.http().token()).after(owner);
    }

    String path() {
        return "/api/v1/teams/" + slug;
    }

    /** Asks, and returns the question's path. */
    String ask(Http asker, String title) {
        return "/api/v1/questions/"
                + asker.post(path() + "/questions", question(title)).expect(201).id();
    }

    /** Answers, and returns the answer's path. */
    static String answer(Http answerer, String questionPath, String body) {
        return "/api/v1/answers/"
                + answerer.post(questionPath + "/answers", Map.of("body", body))
                        .expect(201)
                        .id();
    }

    /** Comments, and returns the comment's path. */
    static String comment(Http commenter, String postPath, String body) {
        return "/api/v1/comments/"
                + commenter
                        .post(postPath + "/comments", Map.of("body", body))
                        .expect(201)
                        .id();
    }

    static Map<String, Object> question(String title) {
        return Map.of("title", title, "body", "Because of *reasons*.\n\nAnd more of them.", "tags", List.of("process"));
    }

    /** The last part of a path. */
    static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String unique() {
        return RUN + "-" + COUNT.incrementAndGet();
    }
}
