package io.whence.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.MemberEvent.MemberRoleChanged;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.TeamEvent.TeamVisibilityChanged;
import io.whence.api.member.MemberRole;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.team.TeamVisibility;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who is not in a private team learns nothing of it, by no path there is. */
class OutsidersTest extends HttpTest {

    /** Each path as it is mapped, and what stands in its place when it is asked for. */
    private static final List<String> PATHS = List.of(
            "/teams/{team}",
            "/teams/{team}/members",
            "/teams/{team}/tokens",
            "/teams/{team}/questions",
            "/teams/{team}/timeline",
            "/members/{member}",
            "/members/{member}/timeline",
            "/questions/{question}",
            "/questions/{question}/revisions",
            "/questions/{question}/history",
            "/questions/{question}/similar",
            "/questions/{question}/timeline",
            "/answers/{answer}",
            "/answers/{answer}/revisions",
            "/answers/{answer}/timeline",
            "/comments/{comment}",
            "/comments/{comment}/revisions",
            "/comments/{comment}/timeline",
            "/questions/{question}/timemap",
            "/answers/{answer}/timemap",
            "/comments/{comment}/timemap",
            "/questions/{question}/diff",
            "/answers/{answer}/diff",
            "/comments/{comment}/diff",
            "/tasks/{task}/timemap",
            "/boards/{board}/timemap",
            "/lists/{list}/timemap",
            "/tasks/{task}/diff",
            "/boards/{board}/diff",
            "/teams/{team}/activity?from=2026-03-01&to=2026-03-02",
            "/teams/{team}/changes?since=0",
            "/teams/{team}/tasks",
            "/teams/{team}/boards",
            "/teams/{team}/calendars",
            "/tasks/{task}",
            "/tasks/{task}/times",
            "/tasks/{task}/revisions",
            "/tasks/{task}/history",
            "/tasks/{task}/timeline",
            "/boards/{board}",
            "/boards/{board}/flow",
            "/boards/{board}/history",
            "/boards/{board}/timeline",
            "/lists/{list}",
            "/lists/{list}/tasks",
            "/lists/{list}/timeline");

    /** Its address is the secret, and asks for no token. */
    private static final String BY_ITS_SECRET = "/calendars/{secret:[A-Za-z0-9_-]{43}}.ics";

    /** These answer everybody, each with what they may see. */
    private static final List<String> FOR_EVERYBODY = List.of("/teams", "/me", "/tokens", "/search", "/timeline");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void are_answered_as_if_there_were_nothing() {
        var scene = Scene.set(story, suffix);
        story.by(scene.ben()).in(scene.team());
        var question = story.ask("A secret");
        var answer = story.answer(question, "Hush");
        var comment = story.comment(question, "Psst");
        var board = story.board("A secret board");
        var list = story.list(board, "A secret list");
        var task = story.task("A secret task", board, list);
        for (var team : List.of(scene.slug(), scene.team().value())) {
            for (var member : List.of(scene.ben().value(), "ben" + suffix)) {
                var names = Map.of(
                        "team", team,
                        "member", member,
                        "question", question.value(),
                        "answer", answer.value(),
                        "comment", comment.value(),
                        "task", task.value(),
                        "board", board.value(),
                        "list", list.value());
                settle();
                assertThat(PATHS).allSatisfy(path -> {
                    var filled = fill(path, names);
                    assertThat(text(scene.reader(), filled).statusCode())
                            .as(filled)
                            .isEqualTo(200);
                    var refused = get(scene.outsider(), filled);
                    assertThat(refused.status()).as(filled).isEqualTo(404);
                    assertThat(refused.code()).isEqualTo("not-found");
                    assertThat(refused.json())
                            .isEqualTo(
                                    get(scene.outsider(), fill(path, NOBODYS)).json());
                });
            }
        }
    }

    private static final Map<String, String> NOBODYS = Map.of(
            "team", "no-such-team",
            "member", "no-such-member",
            "question", "question_01k9xq3v5tfd8r0z0m6m3nq2wy",
            "answer", "answer_01k9xq3v5tfd8r0z0m6m3nq2wy",
            "comment", "comment_01k9xq3v5tfd8r0z0m6m3nq2wy",
            "task", "task_01k9xq3v5tfd8r0z0m6m3nq2wy",
            "board", "board_01k9xq3v5tfd8r0z0m6m3nq2wy",
            "list", "list_01k9xq3v5tfd8r0z0m6m3nq2wy");

    private static String fill(String path, Map<String, String> names) {
        var filled = path;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    @Test
    void are_asked_about_every_path_there_is() {
        var paths = new TreeSet<String>();
        mappings.getHandlerMethods().entrySet().stream()
                // Other tests nest controllers of their own.
                .filter(mapped -> !mapped.getValue().getBeanType().isMemberClass())
                .flatMap(mapped -> mapped.getKey().getPatternValues().stream())
                .filter(path -> path.startsWith("/api/v1/"))
                .map(path -> path.substring("/api/v1".length()))
                .filter(path -> !path.startsWith("/docs") && !path.startsWith("/openapi"))
                .filter(path -> !path.equals(BY_ITS_SECRET))
                .forEach(path -> paths.add(
                        path.replaceAll("\\{post:(\\w+)_\\.\\*}", "{$1}").replaceAll("\\{\\*?(\\w+)}", "{$1}")));
        assertThat(paths)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                PATHS.stream().map(path -> path.replaceAll("\\?.*", "")), FOR_EVERYBODY.stream())
                        .toList());
    }

    @Test
    void are_not_told_of_private_teams_in_a_list() {
        var scene = Scene.set(story, suffix);
        assertThat(all(scene.outsider(), "/teams", "slug")).doesNotContain(scene.slug());
        assertThat(all(scene.reader(), "/teams", "slug")).contains(scene.slug());
    }

    @Test
    void see_of_a_member_only_what_was_done_where_they_may_look() {
        var scene = Scene.set(story, suffix);
        var open = story.by(scene.ben()).team("open" + suffix, TeamVisibility.PUBLIC);
        story.join(scene.ben(), open, MemberRole.OWNER);
        story.ask("A public one");
        story.in(scene.team()).ask("A private one");
        var path = "/members/" + scene.ben().value() + "/timeline";
        assertThat(all(scene.outsider(), path, "type"))
                .containsExactly("question.asked", "member.joined", "team.founded");
        assertThat(get(scene.outsider(), path).json().toString())
                .contains("A public one")
                .doesNotContain("private one")
                .doesNotContain(scene.slug());
        assertThat(all(scene.reader(), path, "type")).hasSize(4);
        assertThat(get(scene.outsider(), "/members/" + scene.ben().value())
                        .json()
                        .toString())
                .contains("open" + suffix)
                .doesNotContain(scene.slug());
    }

    @Test
    void are_not_told_the_title_of_a_hidden_duplicate() {
        var scene = Scene.set(story, suffix);
        story.by(scene.ben()).in(scene.team());
        var hidden = story.ask("The hidden one");
        story.in(null).team("open" + suffix, TeamVisibility.PUBLIC);
        var open = story.ask("The open one");
        story.tell(new QuestionClosed(open, QuestionCloseReason.DUPLICATE, List.of(hidden), null, List.of()));
        var path = "/questions/" + open.value();
        assertThat(get(scene.reader(), path).json().toString()).contains("The hidden one");
        assertThat(get(scene.outsider(), path).json().toString())
                .contains("The open one")
                .doesNotContain("The hidden one");
    }

    @Test
    void are_let_in_and_shut_out_when_the_team_changes() {
        var scene = Scene.set(story, suffix);
        var path = "/teams/" + scene.slug();
        assertThat(get(scene.outsider(), path).status()).isEqualTo(404);
        story.in(scene.team()).tell(new TeamVisibilityChanged(scene.team(), TeamVisibility.PUBLIC));
        assertThat(get(scene.outsider(), path).status()).isEqualTo(200);
        story.tell(new TeamVisibilityChanged(scene.team(), TeamVisibility.PRIVATE));
        assertThat(get(scene.outsider(), path).status()).isEqualTo(404);
        story.join(scene.otto(), scene.team(), MemberRole.READER);
        assertThat(get(scene.outsider(), path).json().path("role").asString()).isEqualTo("reader");
        story.tell(new MemberRoleChanged(scene.otto(), scene.team(), MemberRole.OWNER));
        assertThat(get(scene.outsider(), path).json().path("role").asString()).isEqualTo("owner");
    }

    @Test
    void with_no_token_or_a_wrong_one_are_refused() {
        var scene = Scene.set(story, suffix);
        for (var token : List.of("", "x", scene.reader() + "x", "whence_" + "0".repeat(26) + "_" + "A".repeat(43))) {
            var refused = get(token, "/teams");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("unauthenticated");
        }
    }
}
