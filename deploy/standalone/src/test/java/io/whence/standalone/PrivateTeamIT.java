package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** To everybody who is not in it, a private team and all that is in it does not exist, at any path there is. */
@ExtendWith(SharedWhence.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateTeamIT {

    /** Without these, the request says too little for anybody. */
    private static final Map<String, String> ASKING = Map.of(
            "/api/v1/teams/{team}/changes", "?since=0",
            "/api/v1/teams/{team}/activity", "?from=2026-01-01&to=2026-01-02");

    private Crew secret;
    private Http outsider;
    private Http ownerElsewhere;
    private List<Operation> operations;
    private Map<String, String> ids;

    @BeforeAll
    void prepare(Deployment deployment) {
        secret = Crew.found(deployment, "private");
        ids = ids(secret);
        operations = Operation.all(secret.owner());
        var elsewhere = Crew.found(deployment, "public");
        outsider = elsewhere.ana().http().after(secret.owner());
        // The owner of both teams, with a token that is good for the other one only.
        var founder =
                elsewhere.owner().get(elsewhere.path() + "/members").json().path("items");
        var founderId = founder.valueStream()
                .filter(member -> member.path("role").asString().equals("owner"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        ownerElsewhere = elsewhere.owner().as(Crew.token(elsewhere.owner(), elsewhere.slug(), founderId));
    }

    @TestFactory
    Stream<DynamicTest> every_path_is_404_to_an_outsider() {
        return everyPath(outsider);
    }

    @TestFactory
    Stream<DynamicTest> every_path_is_404_to_a_token_for_another_team() {
        return everyPath(ownerElsewhere);
    }

    @Test
    void what_is_hidden_looks_like_what_does_not_exist() {
        for (var operation : operations) {
            if (isOfATeam(operation)) {
                var nobody = new LinkedHashMap<String, String>();
                ids.forEach((kind, id) -> nobody.put(kind, nothingLike(id)));
                var hidden = send(outsider, operation, ids);
                var missing = send(outsider, operation, nobody);
                assertThat(hidden.text()).as("%s", operation).isEqualTo(missing.text());
            }
        }
    }

    @Test
    void lists_do_not_show_it() {
        for (var http : List.of(outsider, ownerElsewhere)) {
            assertThat(http.get("/api/v1/teams?limit=100").expect(200).text()).doesNotContain(secret.slug());
        }
        var ana = outsider.get("/api/v1/members/" + secret.ana().id() + "/timeline");
        assertThat(ana.text()).doesNotContain(ids.get("questions")).doesNotContain(secret.slug());
    }

    private Stream<DynamicTest> everyPath(Http http) {
        return operations.stream()
                .filter(PrivateTeamIT::isOfATeam)
                .map(operation -> dynamicTest(
                        operation.toString(), () -> send(http, operation, ids).expectProblem(404, "not-found")));
    }

    private Reply send(Http http, Operation operation, Map<String, String> named) {
        var call = http.call(operation.method(), operation.path(named) + ASKING.getOrDefault(operation.template(), ""));
        if (operation.takesBody()) {
            call.body(goodBody(operation, ids));
            if (operation.isUpload()) {
                call.header("Content-Type", "application/zip");
            }
        }
        return call.send();
    }

    /**
     * A list of teams shows what the caller may see, and a member may be in other teams too; a calendar's address is a secret itself,
     * and asks for no token.
     */
    private static boolean isOfATeam(Operation operation) {
        return !operation.kinds().isEmpty()
                && !operation.template().startsWith("/api/v1/members/")
                && !operation.template().endsWith(".ics");
    }

    private static String nothingLike(String id) {
        int at = id.indexOf('_');
        return at < 0 ? "no-such-team" : id.substring(0, at + 1) + "0".repeat(26);
    }

    /** Something of every kind that a team can hold, by the name it has in paths. */
    static Map<String, String> ids(Crew crew) {
        var ana = crew.ana().http();
        var question = crew.ask(ana, "Who may know of this?");
        var answer = Crew.answer(crew.ben().http().after(ana), question, "We do.");
        var comment = Crew.comment(ana, answer, "Nobody else?");
        var token = crew.owner()
                .post(crew.path() + "/tokens", Map.of("member", crew.ben().id(), "name", "a phone"))
                .expect(201)
                .id();
        var ids = new LinkedHashMap<String, String>();
        ids.put("teams", crew.slug());
        ids.put("members", crew.ana().id());
        ids.put("tokens", token);
        ids.put("questions", Crew.idOf(question));
        ids.put("answers", Crew.idOf(answer));
        ids.put("comments", Crew.idOf(comment));
        ids.put("imports", "import_" + "0".repeat(26));
        ids.putAll(idsOfTasks(crew, ana, Crew.idOf(question)));
        return ids;
    }

    private static Map<String, String> idsOfTasks(Crew crew, Http ana, String question) {
        var board = made(ana, crew.path() + "/boards", Map.of("name", "Secrets"));
        var list = made(ana, "/api/v1/boards/" + board + "/lists", Map.of("name", "Doing"));
        var task = made(ana, crew.path() + "/tasks", Map.of("title", "Keep it", "list", list));
        var path = "/api/v1/tasks/" + task;
        var blocker = made(ana, crew.path() + "/tasks", Map.of("title", "Swear", "list", list));
        ana.put(path + "/blockers/" + blocker).expect(200);
        ana.put(path + "/links/implements/" + question).expect(200);
        ana.put(path + "/assignees/" + crew.ana().id()).expect(200);
        var checklist = made(ana, path + "/checklists", Map.of("name", "Ways"));
        return Map.of(
                "boards",
                board,
                "lists",
                list,
                "tasks",
                task,
                "blockers",
                blocker,
                "links",
                "implements/" + question,
                "assignees",
                crew.ana().id(),
                "checklists",
                checklist,
                "items",
                made(ana, path + "/checklists/" + checklist + "/items", Map.of("text", "Hush")),
                "calendars",
                made(ana, crew.path() + "/calendars", Map.of("scope", "member")));
    }

    private static String made(Http http, String path, Object body) {
        return http.post(path, body).expect(201).id();
    }

    /** A body that a member could send there; fails for a path nobody has thought of yet. */
    static Object goodBody(Operation operation, Map<String, String> ids) {
        var path = operation.template();
        var last = path.substring(path.lastIndexOf('/') + 1);
        return switch (last.startsWith("{") ? operation.kinds().getLast() : last) {
            case "imports" -> new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
            case "teams" ->
                operation.kinds().isEmpty()
                        ? Map.of("slug", "never", "name", "Never", "visibility", "public")
                        : Map.of("name", "Another name");
            case "members" ->
                operation.method().equals("POST")
                        ? Map.of("handle", "never", "name", "Never", "role", "member", "kind", "person")
                        : Map.of("role", "member");
            case "tokens" -> Map.of("member", ids.get("members"), "name", "never");
            case "questions" -> operation.method().equals("POST") ? Crew.question("Never?") : Map.of("title", "Never?");
            case "answers", "comments" -> Map.of("body", "Never.");
            case "accepted-answer" -> Map.of("answerId", ids.get("answers"));
            case "vote" -> Map.of("value", "up");
            case "closure" -> Map.of("reason", "other");
            case "lock" -> Map.of();
            case "tasks" -> Map.of("title", "Never.");
            case "boards", "lists", "checklists" -> Map.of("name", "Never");
            case "items" -> Map.of("text", "Never.");
            case "place" -> Map.of("list", ids.get("lists"));
            case "calendars" -> Map.of("scope", "member");
            case "rollback" -> Map.of("revision", 1);
            default -> throw new AssertionError("say here what a good body for " + operation + " is");
        };
    }
}
