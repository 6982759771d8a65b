package io.whence.standalone;

import static io.whence.standalone.Crew.answer;
import static io.whence.standalone.Crew.comment;
import static io.whence.standalone.Crew.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Everything a team does in its first weeks, over HTTP; every read follows right after its write. */
@ExtendWith(SharedWhence.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkThroughIT {

    private Deployment deployment;
    private Crew crew;
    private Http owner;
    private Http ana;
    private Http ben;

    @BeforeAll
    void foundTeam(Deployment shared) {
        deployment = shared;
        crew = Crew.found(shared, "private");
        owner = crew.owner();
        ana = crew.ana().http();
        ben = crew.ben().http();
    }

    @Nested
    class A_question {

        @Test
        void is_asked_and_read() {
            var reply = ana.post(crew.path() + "/questions", Crew.question("Why do we deploy on Fridays?"))
                    .expect(201);
            assertThat(reply.header("Location")).hasValue("/api/v1/questions/" + reply.id());
            assertThat(reply.version()).isEqualTo(1);
            assertThat(reply.etag()).isEqualTo("\"1\"");
            var question =
                    ana.get("/api/v1/questions/" + reply.id()).expect(200).json();
            assertThat(question.path("id").asString()).isEqualTo(reply.id());
            assertThat(question.path("version").asLong()).isEqualTo(1);
            assertThat(question.path("title").asString()).isEqualTo("Why do we deploy on Fridays?");
            assertThat(question.path("body").asString()).isEqualTo("Because of *reasons*.\n\nAnd more of them.");
            assertThat(texts(question.path("tags"))).containsExactly("process");
            assertThat(question.path("state").asString()).isEqualTo("open");
            assertThat(question.path("score").asLong()).isZero();
            assertThat(question.path("author").path("handle").asString())
                    .isEqualTo(crew.ana().handle());
            assertThat(question.path("acceptedAnswerId").isNull()).isTrue();
            assertThat(question.path("answers").size()).isZero();
            assertThat(question.path("comments").size()).isZero();
            assertThat(question.path("createdAt").asString()).endsWith("Z");
            assertThat(question.path("updatedAt").asString()).endsWith("Z");
        }

        @Test
        void is_edited_and_rolled_back_with_every_revision_kept() {
            var path = crew.ask(ana, "Which queue do we use?");
            ben.after(ana)
                    .patch(path, Map.of("title", "Which queue do we use for mail?", "comment", "say which queue"))
                    .expect(200);
            ben.patch(path, Map.of("body", "First line.\n\nAnd more of them.", "tags", List.of("mail")))
                    .expect(200);
            var edited = ben.get(path).expect(200).json();
            assertThat(edited.path("title").asString()).isEqualTo("Which queue do we use for mail?");
            assertThat(edited.path("version").asLong()).isEqualTo(3);
            ana.post(path + "/rollback", Map.of("revision", 1, "comment", "that was another question"))
                    .expect(200);
            var rolledBack = ana.get(path).expect(200).json();
            assertThat(rolledBack.path("title").asString()).isEqualTo("Which queue do we use?");
            assertThat(texts(rolledBack.path("tags"))).containsExactly("process");
            var revisions = items(ana.get(path + "/revisions"));
            assertThat(revisions).hasSize(4);
            assertThat(revisions.toString())
                    .contains("say which queue", "that was another question")
                    .contains(crew.ana().handle(), crew.ben().handle());
        }

        @Test
        void is_closed_as_a_duplicate_and_reopened() {
            var original = crew.ask(ana, "How do I get a badge?");
            var path = crew.ask(ana, "Where do badges come from?");
            ben.after(ana)
                    .put(path + "/closure", Map.of("reason", "duplicate", "duplicateOf", idOf(original)))
                    .expect(200);
            assertThat(ben.get(path).json().path("state").asString()).isEqualTo("closed");
            assertThat(titles(ben.get(crew.path() + "/questions?state=closed&limit=100")))
                    .contains("Where do badges come from?");
            assertThat(titles(ben.get(crew.path() + "/questions?state=open&limit=100")))
                    .contains("How do I get a badge?")
                    .doesNotContain("Where do badges come from?");
            ben.put(path + "/closure", Map.of("reason", "off-topic")).expectProblem(409, "already-closed");
            ana.post(path + "/answers", Map.of("body", "From the desk.")).expectProblem(409, "closed");
            ben.delete(path + "/closure").expect(200);
            assertThat(ben.get(path).json().path("state").asString()).isEqualTo("open");
            ben.delete(path + "/closure").expectProblem(409, "not-closed");
        }

        @Test
        void is_deleted_and_comes_back() {
            var path = crew.ask(ana, "May I delete this?");
            ben.after(ana).delete(path).expectProblem(403, "forbidden");
            ana.delete(path).expect(200);
            ben.after(ana).get(path).expectProblem(404, "not-found");
            assertThat(ana.get(path).expect(200).json().path("state").asString())
                    .isEqualTo("deleted");
            assertThat(titles(ana.get(crew.path() + "/questions?state=any&limit=100")))
                    .doesNotContain("May I delete this?");
            ana.call("POST", path + "/undelete").send().expect(200);
            assertThat(ben.after(ana).get(path).expect(200).json().path("state").asString())
                    .isEqualTo("open");
        }

        @Test
        void is_locked_by_an_owner_only() {
            var path = crew.ask(ana, "Is this settled?");
            ana.put(path + "/lock", Map.of()).expectProblem(403, "forbidden");
            owner.after(ana).put(path + "/lock", Map.of("comment", "settled")).expect(200);
            ana.patch(path, Map.of("title", "Is it?")).expectProblem(409, "locked");
            owner.delete(path + "/lock").expect(200);
            ana.patch(path, Map.of("title", "Is it?")).expect(200);
        }

        @Test
        void is_voted_on_once_per_member_and_not_by_its_author() {
            var path = crew.ask(ana, "Tabs or spaces?");
            ana.put(path + "/vote", Map.of("value", "up")).expectProblem(403, "own-post");
            ben.after(ana).put(path + "/vote", Map.of("value", "up")).expect(200);
            assertThat(ben.get(path).json().path("score").asLong()).isEqualTo(1);
            ben.put(path + "/vote", Map.of("value", "down")).expect(200);
            assertThat(ben.get(path).json().path("score").asLong()).isEqualTo(-1);
            owner.after(ben).put(path + "/vote", Map.of("value", "up")).expect(200);
            assertThat(owner.get(path).json().path("score").asLong()).isZero();
            ben.delete(path + "/vote").expect(200);
            assertThat(ben.get(path).json().path("score").asLong()).isEqualTo(1);
            ben.delete(path + "/vote").expectProblem(409, "no-vote");
        }
    }

    @Nested
    class An_answer {

        @Test
        void is_given_edited_voted_on_accepted_and_unaccepted() {
            var question = crew.ask(ana, "How do we name branches?");
            var answer = answer(ben.after(ana), question, "After the ticket.");
            ben.patch(answer, Map.of("body", "After the outcome.", "comment", "better"))
                    .expect(200);
            ana.after(ben).put(answer + "/vote", Map.of("value", "up")).expect(200);
            ben.put(question + "/accepted-answer", Map.of("answerId", idOf(answer)))
                    .expectProblem(403, "not-yours-to-accept");
            ana.put(question + "/accepted-answer", Map.of("answerId", idOf(answer)))
                    .expect(200);
            var accepted = ana.get(question).json();
            assertThat(accepted.path("acceptedAnswerId").asString()).isEqualTo(idOf(answer));
            assertThat(accepted.path("answers").size()).isEqualTo(1);
            var shown = accepted.path("answers").path(0);
            assertThat(shown.path("id").asString()).isEqualTo(idOf(answer));
            assertThat(shown.path("body").asString()).isEqualTo("After the outcome.");
            assertThat(shown.path("score").asLong()).isEqualTo(1);
            assertThat(items(ana.get(answer + "/revisions"))).hasSize(2);
            ana.delete(question + "/accepted-answer").expect(200);
            assertThat(ana.get(question).json().path("acceptedAnswerId").isNull())
                    .isTrue();
            ana.delete(question + "/accepted-answer").expectProblem(409, "nothing-accepted");
        }

        @Test
        void is_deleted_and_comes_back() {
            var question = crew.ask(ana, "Who holds the keys?");
            var answer = answer(ben.after(ana), question, "Nobody.");
            ben.delete(answer).expect(200);
            assertThat(ana.after(ben).get(question).json().path("answers").size())
                    .isZero();
            ben.call("POST", answer + "/undelete").send().expect(200);
            assertThat(ana.after(ben).get(question).json().path("answers").size())
                    .isEqualTo(1);
        }

        @Test
        void is_rolled_back() {
            var question = crew.ask(ana, "When is lunch?");
            var answer = answer(ana, question, "At noon.");
            ana.patch(answer, Map.of("body", "At one.")).expect(200);
            ana.post(answer + "/rollback", Map.of("revision", 1)).expect(200);
            assertThat(ana.get(question).json().at("/answers/0/body").asString())
                    .isEqualTo("At noon.");
            ana.post(answer + "/rollback", Map.of("revision", 9)).expectProblem(404, "no-such-revision");
        }
    }

    @Nested
    class A_comment {

        @Test
        void is_made_replied_to_edited_resolved_and_reopened() {
            var question = crew.ask(ana, "Do we need a style guide?");
            var comment = comment(
                    ben.after(ana),
                    question,
                    "Which one do you mean, @" + crew.ana().handle() + "?");
            var reply = ana.after(ben)
                    .post(question + "/comments", Map.of("body", "The usual one.", "replyTo", idOf(comment)))
                    .expect(201)
                    .id();
            ben.patch(comment, Map.of("body", "Which one, @" + crew.ana().handle() + "?"))
                    .expect(200);
            ana.patch(comment, Map.of("body", "Mine now")).expectProblem(403, "not-your-comment");
            ana.put("/api/v1/comments/" + reply + "/resolution").expectProblem(409, "not-a-thread");
            ana.put(comment + "/resolution").expect(200);
            var comments = ana.get(question).json().path("comments").toString();
            assertThat(comments)
                    .contains(
                            "Which one, @",
                            "The usual one.",
                            idOf(comment),
                            reply,
                            crew.ana().id());
            ana.put(comment + "/resolution").expectProblem(409, "already-resolved");
            ana.delete(comment + "/resolution").expect(200);
            ana.delete("/api/v1/comments/" + reply).expect(200);
            assertThat(ana.get(question).json().path("comments").toString()).doesNotContain("The usual one.");
        }

        @Test
        void hangs_under_an_answer() {
            var question = crew.ask(ana, "Is this the right place?");
            var answer = answer(ana, question, "It is.");
            comment(ben.after(ana), answer, "Are you sure?");
            assertThat(ben.get(question).json().at("/answers/0/comments").toString())
                    .contains("Are you sure?");
        }

        @Test
        void replies_to_one_on_the_same_post_only() {
            var here = crew.ask(ana, "Here?");
            var there = crew.ask(ana, "There?");
            var comment = comment(ana, here, "A remark.");
            ana.post(there + "/comments", Map.of("body", "About that", "replyTo", idOf(comment)))
                    .expectProblem(400, "reply-elsewhere");
        }
    }

    @Nested
    class Looking_back {

        @Test
        void the_history_holds_every_event_of_a_question_and_what_hangs_under_it_in_order() {
            var question = crew.ask(ana, "What happened here?");
            var answer = answer(ben.after(ana), question, "A lot.");
            var comment = comment(ana.after(ben), answer, "Such as?");
            ana.put(answer + "/vote", Map.of("value", "up")).expect(200);
            ana.put(question + "/accepted-answer", Map.of("answerId", idOf(answer)))
                    .expect(200);
            ana.put(comment + "/resolution").expect(200);
            var history = items(ana.get(question + "/history"));
            assertThat(history.stream().map(item -> item.path("type").asString()))
                    .containsExactly(
                            "question.asked",
                            "answer.given",
                            "comment.added",
                            "answer.voted",
                            "question.answer-accepted",
                            "comment.thread-resolved");
            assertThat(history.stream().map(item -> item.path("position").asLong()))
                    .isSorted();
        }

        @Test
        void timelines_show_what_happened_newest_first() {
            var question = crew.ask(ana, "Will this show?");
            answer(ben.after(ana), question, "It will.");
            for (var path : List.of(crew.path() + "/timeline", question + "/timeline")) {
                var newest = items(ben.get(path)).getFirst();
                assertThat(newest.path("type").asString()).as(path).isEqualTo("answer.given");
                assertThat(newest.path("eventId").asString()).isNotBlank();
                assertThat(newest.path("position").asLong()).isPositive();
                assertThat(newest.path("actor").path("id").asString())
                        .isEqualTo(crew.ben().id());
                assertThat(newest.path("actor").path("handle").asString())
                        .isEqualTo(crew.ben().handle());
                assertThat(newest.path("subject").path("id").asString()).isEqualTo(idOf(question));
                assertThat(newest.path("subject").path("kind").asString()).isEqualTo("question");
                assertThat(newest.path("subject").path("title").asString()).isEqualTo("Will this show?");
                assertThat(newest.path("summary").asString()).isNotBlank();
                assertThat(newest.path("occurredAt").asString()).endsWith("Z");
                assertThat(newest.path("recordedAt").asString()).endsWith("Z");
                assertThat(newest.hasNonNull("team")).isTrue();
            }
            var mine = items(ben.get("/api/v1/members/" + crew.ben().id() + "/timeline"));
            assertThat(mine.getFirst().path("type").asString()).isEqualTo("answer.given");
            assertThat(mine)
                    .allSatisfy(item -> assertThat(item.path("actor").path("id").asString())
                            .isEqualTo(crew.ben().id()));
        }

        @Test
        void pages_do_not_shift_while_more_happens() {
            var team = Crew.found(deployment, "public");
            var asker = team.ana().http();
            for (int i = 0; i < 12; i++) {
                team.ask(asker, "Question " + i);
            }
            var first =
                    asker.get(team.path() + "/questions?sort=newest&limit=5").expect(200);
            team.ask(asker, "A late one");
            var next = first.json().path("next").asString();
            var second = asker.get(team.path() + "/questions?sort=newest&limit=5&cursor=" + next)
                    .expect(200);
            assertThat(titles(first))
                    .containsExactly("Question 11", "Question 10", "Question 9", "Question 8", "Question 7");
            assertThat(titles(second))
                    .containsExactly("Question 6", "Question 5", "Question 4", "Question 3", "Question 2");
            assertThat(first.header("Link").orElse("")).contains("rel=\"next\"");
            var last = asker.get(team.path() + "/questions?sort=newest&limit=5&cursor="
                    + second.json().path("next").asString());
            assertThat(titles(last)).containsExactly("Question 1", "Question 0");
            assertThat(last.json().path("next").isNull()).isTrue();
        }

        @Test
        void lists_are_filtered_and_sorted() {
            var team = Crew.found(deployment, "public");
            var one = team.ask(team.ana().http(), "One");
            var two = team.ask(team.ben().http().after(team.ana().http()), "Two");
            var http = team.ana().http();
            http.put(two + "/vote", Map.of("value", "up")).expect(200);
            http.patch(one, Map.of("tags", List.of("other"))).expect(200);
            answer(http, two, "An answer.");
            var list = team.path() + "/questions";
            assertThat(titles(http.get(list + "?tag=other"))).containsExactly("One");
            assertThat(titles(http.get(list + "?author=" + team.ben().id()))).containsExactly("Two");
            assertThat(titles(http.get(list + "?author=" + team.ben().handle())))
                    .containsExactly("Two");
            assertThat(titles(http.get(list + "?sort=votes"))).containsExactly("Two", "One");
            assertThat(titles(http.get(list + "?sort=newest"))).containsExactly("Two", "One");
            assertThat(titles(http.get(list + "?sort=activity"))).containsExactly("Two", "One");
            assertThat(titles(http.get(list + "?answered=true"))).containsExactly("Two");
            assertThat(titles(http.get(list + "?answered=false"))).containsExactly("One");
        }

        @Test
        void timelines_are_filtered_by_kind_and_time() {
            var team = Crew.found(deployment, "public");
            var http = team.ana().http();
            var question = team.ask(http, "When was that?");
            answer(http, question, "Then.");
            var timeline = team.path() + "/timeline";
            assertThat(items(http.get(timeline + "?kind=answer.given"))).hasSize(1);
            var at = items(http.get(timeline)).getFirst().path("occurredAt").asString();
            assertThat(items(http.get(timeline + "?from=" + at))).isNotEmpty();
            assertThat(items(http.get(timeline + "?to=2001-01-01T00:00:00Z"))).isEmpty();
        }
    }

    @Nested
    class Http_semantics {

        @Test
        void an_unchanged_read_is_304() {
            var path = crew.ask(ana, "Has it changed?");
            for (var read : List.of(
                    path,
                    path + "/revisions",
                    path + "/history",
                    path + "/timeline",
                    crew.path(),
                    crew.path() + "/members",
                    crew.path() + "/questions",
                    crew.path() + "/timeline",
                    "/api/v1/teams")) {
                var first = ana.get(read).expect(200);
                var again = ana.call("GET", read)
                        .header("If-None-Match", first.etag())
                        .send();
                assertThat(again.status()).as(read).isEqualTo(304);
                assertThat(again.text()).isEmpty();
                assertThat(again.etag()).isEqualTo(first.etag());
            }
            var before = ana.get(path).etag();
            ana.patch(path, Map.of("title", "It has changed")).expect(200);
            ana.call("GET", path).header("If-None-Match", before).send().expect(200);
        }

        @Test
        void a_stale_if_match_is_412_and_the_etag_of_a_read_will_do() {
            var path = crew.ask(ana, "Which version is this?");
            var etag = ana.get(path).etag();
            ana.call("PATCH", path)
                    .header("If-Match", etag)
                    .body(Map.of("title", "The second"))
                    .send()
                    .expect(200);
            ana.call("PATCH", path)
                    .header("If-Match", etag)
                    .body(Map.of("title", "The third"))
                    .send()
                    .expectProblem(412, "version-mismatch");
            ana.call("PATCH", path)
                    .header("If-Match", "\"2\"")
                    .body(Map.of("title", "The third"))
                    .send()
                    .expect(200);
            ana.call("PATCH", path)
                    .header("If-Match", "*")
                    .body(Map.of("title", "The fourth"))
                    .send()
                    .expect(200);
            assertThat(ana.get(path).json().path("title").asString()).isEqualTo("The fourth");
        }

        @Test
        void the_same_key_has_one_effect_and_one_answer() {
            var key = Crew.unique();
            var questions = crew.path() + "/questions";
            var first = ana.call("POST", questions)
                    .key(key)
                    .body(Crew.question("Once?"))
                    .send();
            var again = ana.call("POST", questions)
                    .key(key)
                    .body(Crew.question("Once?"))
                    .send();
            first.expect(201);
            again.expectSameAs(first);
            ana.call("POST", questions)
                    .key(key)
                    .body(Crew.question("Twice?"))
                    .send()
                    .expectProblem(422, "idempotency-key-reused");
            var path = "/api/v1/questions/" + first.id();
            var edit = Map.of("title", "Once more?");
            var edited =
                    ana.call("PATCH", path).key("e" + key).body(edit).send().expect(200);
            ana.patch(path, Map.of("body", "Something else.")).expect(200);
            ana.call("PATCH", path).key("e" + key).body(edit).send().expectSameAs(edited);
            ana.call("PATCH", path)
                    .key("e" + key)
                    .body(Map.of("title", "Never"))
                    .send()
                    .expectProblem(422, "idempotency-key-reused");
            assertThat(items(ana.get(path + "/history"))).hasSize(3);
            // Another member's key is another key.
            ben.call("POST", questions)
                    .key(key)
                    .body(Crew.question("Mine?"))
                    .send()
                    .expect(201);
        }
    }

    @Nested
    class People_and_tokens {

        @Test
        void roles_decide_who_does_what() {
            var reader = crew.reader().http().after(ana);
            var path = crew.ask(ana, "Who may answer?");
            reader.after(ana).get(path).expect(200);
            reader.post(path + "/answers", Map.of("body", "Me!")).expectProblem(403, "not-a-member");
            ana.post(crew.path() + "/members", Map.of("handle", "x", "name", "X", "role", "member", "kind", "person"))
                    .expectProblem(403, "forbidden");
            var member = crew.path() + "/members/" + crew.reader().id();
            owner.patch(member, Map.of("role", "member")).expect(200);
            reader.post(path + "/answers", Map.of("body", "Me!")).expect(201);
            owner.patch(member, Map.of("role", "reader")).expect(200);
            reader.post(path + "/answers", Map.of("body", "Me again!")).expectProblem(403, "not-a-member");
            assertThat(items(owner.get(crew.path() + "/members")).toString())
                    .contains(crew.ana().handle(), crew.reader().handle());
        }

        @Test
        void a_member_who_was_removed_sees_nothing_more() {
            var guest = Crew.join(owner, crew.slug(), "guest", "member", "person");
            guest.http().get(crew.path()).expect(200);
            owner.delete(crew.path() + "/members/" + guest.id()).expect(200);
            guest.http().after(owner).get(crew.path()).expectProblem(404, "not-found");
            guest.http()
                    .post(crew.path() + "/questions", Crew.question("Still here?"))
                    .expectProblem(404, "not-found");
        }

        @Test
        void a_revoked_token_is_good_for_nothing() {
            var issued = owner.post(
                            crew.path() + "/tokens", Map.of("member", crew.ben().id(), "name", "an old phone"))
                    .expect(201);
            var phone = owner.as(issued.json().path("token").asString());
            phone.get(crew.path()).expect(200);
            owner.delete(crew.path() + "/tokens/" + issued.id()).expect(200);
            phone.after(owner).get(crew.path()).expectProblem(401, "unauthenticated");
            phone.post(crew.path() + "/questions", Crew.question("Still me?")).expectProblem(401, "unauthenticated");
            owner.delete(crew.path() + "/tokens/" + issued.id()).expectProblem(409, "already-revoked");
        }

        @Test
        void an_agent_says_whom_it_acts_for() {
            var agent = Crew.join(owner, crew.slug(), "bot", "member", "agent").http();
            var asked = agent.call("POST", crew.path() + "/questions")
                    .header("Whence-On-Behalf-Of", crew.ana().handle())
                    .body(Crew.question("Shall I?"))
                    .send()
                    .expect(201)
                    .id();
            var item =
                    items(agent.get("/api/v1/questions/" + asked + "/history")).getFirst();
            assertThat(item.toString())
                    .contains("onBehalfOf")
                    .contains(crew.ana().id());
            ana.call("POST", crew.path() + "/questions")
                    .header("Whence-On-Behalf-Of", crew.ben().handle())
                    .body(Crew.question("Shall I?"))
                    .send()
                    .expectProblem(403, "on-behalf-of-not-allowed");
        }

        @Test
        void a_team_is_renamed_and_opened_by_its_owner() {
            var team = Crew.found(deployment, "private");
            var stranger = ana;
            stranger.after(team.owner()).get(team.path()).expectProblem(404, "not-found");
            team.ana().http().patch(team.path(), Map.of("name", "Ours")).expectProblem(403, "forbidden");
            team.owner()
                    .patch(team.path(), Map.of("name", "Everybody's", "visibility", "public"))
                    .expect(200);
            var shown =
                    stranger.after(team.owner()).get(team.path()).expect(200).json();
            assertThat(shown.path("name").asString()).isEqualTo("Everybody's");
            assertThat(shown.path("slug").asString()).isEqualTo(team.slug());
            stranger.get("/api/v1/teams/" + team.id()).expect(200);
            stranger.post(team.path() + "/questions", Crew.question("May I?")).expectProblem(403, "not-a-member");
            team.owner()
                    .post("/api/v1/teams", Map.of("slug", team.slug(), "name", "Again", "visibility", "public"))
                    .expectProblem(409, "slug-taken");
        }

        @Test
        void a_team_keeps_an_owner() {
            var team = Crew.found(deployment, "private");
            var ownerId = items(team.owner().get(team.path() + "/members")).stream()
                    .filter(member -> member.path("role").asString().equals("owner"))
                    .findFirst()
                    .orElseThrow()
                    .path("id")
                    .asString();
            team.owner().delete(team.path() + "/members/" + ownerId).expectProblem(409, "last-owner");
        }
    }

    static List<JsonNode> items(Reply reply) {
        return StreamSupport.stream(reply.expect(200).json().path("items").spliterator(), false)
                .toList();
    }

    private static List<String> titles(Reply reply) {
        return items(reply).stream().map(item -> item.path("title").asString()).toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
