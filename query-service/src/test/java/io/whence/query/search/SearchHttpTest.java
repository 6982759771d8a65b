package io.whence.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.QuestionEvent.AnswerAccepted;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionUndeleted;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.event.TaskEvent.ChecklistAdded;
import io.whence.api.event.TaskEvent.ItemAdded;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.id.BoardId;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.CommentId;
import io.whence.api.id.ItemId;
import io.whence.api.id.ListId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TaskId;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.team.TeamVisibility;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.platform.web.ClientLogPosition;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Searching over HTTP. Every test has a private team of its own, and finds only what was written in it. */
class SearchHttpTest extends HttpTest {

    @Autowired
    private EventStore events;

    private Scene scene;

    @BeforeEach
    void set() {
        scene = Scene.set(story, suffix);
        story.by(scene.ben()).in(scene.team());
    }

    private QuestionId ask(String title, String body, String... tags) {
        var id = story.ask(title, tags);
        story.tell(new QuestionEdited(id, null, new MarkdownText(body), null, null));
        return id;
    }

    private Answer search(String token, String query, String more) {
        return get(
                token,
                "/search?team=" + scene.slug() + "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more);
    }

    private List<String> found(String query) {
        return search(scene.reader(), query, "").each("id");
    }

    private static JsonNode only(Answer answer) {
        assertThat(answer.items()).hasSize(1);
        return answer.items().get(0);
    }

    @Test
    void finds_what_is_written_wherever_it_is_written() {
        var question = ask("How do outboxes keep order?", "Ours lost two rows yesterday.");
        var answer = story.answer(question, "A sequence per aggregate keeps them straight.");
        var comment = story.comment(answer, question, "Gapless sequences are slow, though.");
        assertThat(found("outbox ")).containsExactly(question.value());
        assertThat(found("straight ")).containsExactly(answer.value());
        assertThat(found("sequence ")).containsExactlyInAnyOrder(answer.value(), comment.value());
        assertThat(found("sequence slow ")).containsExactly(comment.value());
        assertThat(found("sequence -slow ")).containsExactly(answer.value());
        assertThat(found("yesterday OR slow ")).containsExactlyInAnyOrder(question.value(), comment.value());
        assertThat(found("\"two rows\"")).containsExactly(question.value());
        assertThat(found("\"rows two\"")).isEmpty();
        assertThat(found("gapl")).containsExactly(comment.value());
        assertThat(found("gapl ")).isEmpty();
        assertThat(found("gapl* ")).containsExactly(comment.value());
    }

    @Test
    void says_of_a_hit_what_it_is_and_what_it_hangs_under() {
        var question = ask("How do outboxes keep order?", "Ours lost two rows.", "outbox");
        var answer = story.answer(question, "Use a <b>sequence</b> & nothing else.");
        var hit = only(search(scene.reader(), "sequence", ""));
        assertThat(hit.path("kind").asString()).isEqualTo("answer");
        assertThat(hit.path("id").asString()).isEqualTo(answer.value());
        assertThat(hit.path("title").asString()).isEqualTo("How do outboxes keep order?");
        assertThat(hit.path("subject").path("kind").asString()).isEqualTo("question");
        assertThat(hit.path("subject").path("id").asString()).isEqualTo(question.value());
        assertThat(hit.path("subject").path("title").asString()).isEqualTo("How do outboxes keep order?");
        assertThat(hit.path("fragments").get(0).asString())
                .isEqualTo("Use a &lt;b&gt;<mark>sequence</mark>&lt;/b&gt; &amp; nothing else.");
        assertThat(hit.path("author").path("handle").asString()).isEqualTo("ben" + suffix);
        assertThat(hit.path("team").path("slug").asString()).isEqualTo(scene.slug());
        assertThat(hit.path("tags").toString()).isEqualTo("[\"outbox\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FooBar.baz_qux",
                "foobar.baz_qux",
                "FooBar",
                "baz_qux",
                "qux",
                "ORA-00942",
                "--dry-run",
                "dry-run",
                "main(args)",
                "C++",
                "std::vector",
                "/etc/hosts",
                "Größe",
                "日本",
                "\"--dry-run\"",
                "\"FooBar.baz_qux\""
            })
    void finds_code_as_it_was_typed(String typed) {
        var question = ask(
                "It fails",
                "Call `FooBar.baz_qux` (it says ORA-00942), or --dry-run, from main(args) in C++ with std::vector. /etc/hosts? Größe 日本語");
        ask("It works", "A foo, a bar, a dry c run, one vector, the main hosts.");
        assertThat(found(typed + " ")).containsExactly(question.value());
        assertThat(only(search(scene.reader(), typed + " ", ""))
                        .path("fragments")
                        .toString())
                .contains("<mark>");
    }

    @Test
    void knows_the_operators() {
        var first = ask("Which lock file?", "The usual one.", "build", "c++");
        var second = ask("Which other file?", "No idea.", "build");
        var answer = story.by(scene.ada()).answer(first, "That file.");
        story.by(scene.ben()).tell(new AnswerAccepted(first, answer));
        story.tell(new QuestionVoted(first, VoteValue.UP, null));
        story.tell(new QuestionClosed(second, QuestionCloseReason.OTHER, List.of(), null, List.of()));
        assertThat(found("file tag:c++")).containsExactlyInAnyOrder(first.value(), answer.value());
        assertThat(found("file is:question")).containsExactlyInAnyOrder(first.value(), second.value());
        assertThat(found("file is:question -tag:c++")).containsExactly(second.value());
        assertThat(found("is:answer|comment file")).containsExactly(answer.value());
        assertThat(found("file author:ada" + suffix)).containsExactly(answer.value());
        assertThat(found("file author:nobody")).isEmpty();
        assertThat(found("file is:accepted")).containsExactly(answer.value());
        assertThat(found("has:accepted")).containsExactly(first.value());
        assertThat(found("file is:open")).containsExactly(first.value());
        assertThat(found("file is:closed")).containsExactly(second.value());
        assertThat(found("score:1..")).containsExactly(first.value());
        assertThat(found("file score:..0 is:question")).containsExactly(second.value());
        assertThat(found("is:question created:2026-03-02..2029-12")).hasSize(2);
        assertThat(found("is:question created:..2026-02")).isEmpty();
        assertThat(found("is:question updated:2026..2029")).hasSize(2);
        assertThat(found("file team:" + scene.slug())).hasSize(3);
        assertThat(found("file team:elsewhere")).isEmpty();
    }

    @Test
    void words_go_with_any_order_and_with_what_changes_often() {
        var votes = List.of(2, 0, 3, -1, 1);
        var asked = new ArrayList<String>();
        for (int i = 0; i < votes.size(); i++) {
            var id = ask("Heron number " + i, "A grey one.");
            asked.add(id.value());
            for (int vote = 0; vote < Math.abs(votes.get(i)); vote++) {
                story.tell(new QuestionVoted(id, votes.get(i) > 0 ? VoteValue.UP : VoteValue.DOWN, null));
            }
        }
        story.answer(new QuestionId(asked.get(3)), "A white one.");
        ask("No bird at all", "Nothing.");
        var best = List.of(asked.get(2), asked.get(0), asked.get(4), asked.get(1), asked.get(3));
        var active = List.of(asked.get(3), asked.get(4), asked.get(2), asked.get(1), asked.get(0));
        assertThat(search(scene.reader(), "heron ", "&sort=votes&facets=kind").each("id"))
                .isEqualTo(best);
        var page = search(scene.reader(), "heron ", "&sort=votes&limit=3");
        assertThat(page.each("id")).isEqualTo(best.subList(0, 3));
        assertThat(page.json().path("total").asInt()).isEqualTo(5);
        assertThat(search(
                                scene.reader(),
                                "heron ",
                                "&sort=votes&limit=3&cursor="
                                        + page.json().path("next").asString())
                        .each("id"))
                .isEqualTo(best.subList(3, 5));
        assertThat(search(scene.reader(), "heron ", "&sort=activity").each("id"))
                .isEqualTo(active);
        assertThat(search(scene.reader(), "heron (score:2.. OR score:..-1) ", "&sort=newest")
                        .each("id"))
                .containsExactly(asked.get(3), asked.get(2), asked.get(0));
        assertThat(search(scene.reader(), "is:question -score:1.. -heron ", "").items())
                .hasSize(1);
        assertThat(search(scene.reader(), "heron ", "&sort=votes")
                        .items()
                        .path(0)
                        .path("fragments")
                        .toString())
                .contains("<mark>Heron</mark>");
    }

    @Test
    void finds_tasks_by_what_is_in_them() {
        var board = BoardId.next();
        var list = ListId.next();
        var task = TaskId.next();
        var checklist = ChecklistId.next();
        story.tell(new BoardOpened(board, scene.team(), "Release 2"));
        story.tell(new TaskOpened(
                task,
                scene.team(),
                "Cut the branch",
                new MarkdownText("As usual"),
                new BoardPlace(board, list),
                RelativePosition.last()));
        story.tell(new ChecklistAdded(task, checklist, "Before"));
        story.tell(new ItemAdded(task, checklist, ItemId.next(), "Freeze translations", RelativePosition.last()));
        story.tell(new TaskLabelled(task, "Release"));
        story.tell(new TaskAssigned(task, scene.ada()));
        var comment = CommentId.next();
        story.tell(
                new CommentAdded(comment, task, task, scene.team(), null, new MarkdownText("Frozen now"), List.of()));
        assertThat(found("branch ")).containsExactly(task.value());
        assertThat(found("translation ")).containsExactly(task.value());
        assertThat(found("is:task tag:release")).containsExactly(task.value());
        assertThat(found("is:task board:\"release 2\"")).containsExactly(task.value());
        assertThat(found("is:task board:" + board.value())).containsExactly(task.value());
        assertThat(found("is:task board:other")).isEmpty();
        assertThat(found("assignee:ada" + suffix)).containsExactly(task.value());
        assertThat(found("is:task is:open")).containsExactly(task.value());
        var hit = only(search(scene.reader(), "frozen", ""));
        assertThat(hit.path("id").asString()).isEqualTo(comment.value());
        assertThat(hit.path("subject").path("kind").asString()).isEqualTo("task");
        assertThat(hit.path("subject").path("title").asString()).isEqualTo("Cut the branch");
        story.tell(new TaskCompleted(task, new BoardPlace(board, list)));
        assertThat(found("is:task is:open")).isEmpty();
        assertThat(found("is:task is:done")).containsExactly(task.value());
    }

    @Test
    void what_was_edited_away_is_found_in_history_with_who_did_it() {
        var question = ask("How long?", "We keep rows. Marmalade is off topic. Delete them later.");
        story.by(scene.ada())
                .tell(new QuestionEdited(
                        question, null, new MarkdownText("We keep rows. Delete them later. Or never."), null, null));
        assertThat(found("marmalade ")).isEmpty();
        var hit = only(search(scene.reader(), "in:history marmalade ", ""));
        assertThat(hit.path("kind").asString()).isEqualTo("question");
        assertThat(hit.path("id").asString()).isEqualTo(question.value());
        assertThat(hit.path("fragments").get(0).asString()).isEqualTo("<mark>Marmalade</mark> is off topic.");
        var wording = hit.path("wording");
        assertThat(wording.path("introduced").path("by").path("handle").asString())
                .isEqualTo("ben" + suffix);
        assertThat(wording.path("removed").path("by").path("handle").asString()).isEqualTo("ada" + suffix);
        var history = get(scene.reader(), "/questions/" + question.value() + "/history")
                .items();
        assertThat(wording.path("removed").path("eventId").asString())
                .isEqualTo(history.get(2).path("eventId").asString());
        assertThat(wording.path("introduced").path("eventId").asString())
                .isEqualTo(history.get(1).path("eventId").asString());
        assertThat(found("in:history \"keep rows\"")).isEmpty();
    }

    @Test
    void what_is_deleted_is_found_by_its_author_and_by_owners_only() {
        var question = ask("A blunder", "Pineapple on record");
        var answer = story.by(scene.rea()).answer(question, "Pineapple, indeed");
        var comment = story.by(scene.ben()).comment(answer, question, "No pineapple here");
        var all = List.of(question.value(), answer.value(), comment.value());
        assertThat(found("pineapple ")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(found("in:history blunder is:question ")).containsExactly(question.value());
        story.tell(new QuestionDeleted(question, List.of()));
        assertThat(found("pineapple ")).isEmpty();
        assertThat(found("in:history blunder ")).isEmpty();
        assertThat(search(scene.member(), "pineapple ", "").each("id"))
                .containsExactlyInAnyOrder(question.value(), answer.value(), comment.value());
        assertThat(search(scene.owner(), "pineapple ", "").each("id")).containsExactlyInAnyOrderElementsOf(all);
        story.tell(new AnswerDeleted(answer, question, List.of()));
        assertThat(search(scene.member(), "pineapple ", "").each("id")).containsExactly(question.value());
        assertThat(search(scene.owner(), "is:deleted pineapple ", "").each("id"))
                .containsExactlyInAnyOrder(question.value(), answer.value());
        story.tell(new QuestionUndeleted(question, List.of()));
        assertThat(found("pineapple ")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(search(scene.member(), "pineapple ", "").each("id")).containsExactly(question.value());
    }

    @Test
    void an_outsider_learns_nothing_of_a_private_team() {
        var open = story.team("open" + suffix, TeamVisibility.PUBLIC);
        var known = story.in(open).ask("Quibble" + suffix, "common");
        story.in(scene.team());
        var hidden = ask("Quixotic" + suffix, "Wherever quokkas roam", "secret" + suffix);
        story.tell(new QuestionEdited(hidden, "Quiet" + suffix, new MarkdownText("Nothing"), List.of("tame"), null));
        for (var query :
                List.of("is:question", "quixotic* ", "qui", "in:history quokkas ", "tag:secret" + suffix, "quokkaz ")) {
            var answer = get(
                    scene.outsider(),
                    "/search?facets=kind,team,tag,author,year&limit=100&q="
                            + URLEncoder.encode(query, StandardCharsets.UTF_8));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().toString())
                    .as(query)
                    .doesNotContain(hidden.value())
                    .doesNotContain("Quixotic" + suffix)
                    .doesNotContain("quokka")
                    .doesNotContain(scene.slug())
                    .doesNotContain("secret" + suffix);
        }
        assertThat(get(scene.outsider(), "/search?q=quokkaz%20in:history")
                        .json()
                        .has("didYouMean"))
                .isFalse();
        assertThat(get(scene.reader(), "/search?q=quokkaz%20in:history")
                        .json()
                        .path("didYouMean")
                        .asString())
                .isEqualTo("in:history quokkas");
        assertThat(get(scene.outsider(), "/search?team=" + scene.slug()).status())
                .isEqualTo(404);
        assertThat(get(scene.outsider(), "/questions/" + known.value() + "/similar")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ranks_by_what_the_caller_sees_alone() {
        for (var words : List.of(List.of("zebra", "quagga"), List.of("okapi", "bongo"))) {
            for (var word : words) {
                ask("Where is the " + word + suffix + "?", "Near the water.");
            }
            ask("Where is neither?", "Far away.");
        }
        var asked = List.of("zebra" + suffix + " OR quagga" + suffix, "okapi" + suffix + " OR bongo" + suffix);
        var before = asked.stream().map(this::found).toList();
        assertThat(before).allSatisfy(ids -> assertThat(ids).hasSize(2));
        var alike = before.stream()
                .map(ids -> get(scene.reader(), "/questions/" + ids.getFirst() + "/similar")
                        .each("id"))
                .toList();

        // In one of each pair the word that stands first becomes common elsewhere, in the other the second.
        var other = Scene.set(story, suffix + "-b");
        story.by(other.ben()).in(other.team());
        for (int i = 0; i < 40; i++) {
            ask("More of the zebra" + suffix + " and the bongo" + suffix, "Hidden " + i);
        }
        assertThat(asked.stream().map(this::found).toList()).isEqualTo(before);
        assertThat(before.stream()
                        .map(ids -> get(scene.reader(), "/questions/" + ids.getFirst() + "/similar")
                                .each("id"))
                        .toList())
                .isEqualTo(alike);
    }

    @Test
    void counts_by_facet_all_that_is_found() {
        var first = ask("One file", "x", "build", "java");
        ask("Two files", "x", "build");
        story.by(scene.ada()).answer(first, "No file");
        var answer = search(scene.reader(), "file ", "&facets=kind,tag,author,team,year&limit=1");
        assertThat(answer.items()).hasSize(1);
        assertThat(answer.json().path("total").asInt()).isEqualTo(3);
        var facets = answer.json().path("facets");
        assertThat(facets.path("kind").toString())
                .isEqualTo("[{\"value\":\"question\",\"count\":2},{\"value\":\"answer\",\"count\":1}]");
        assertThat(facets.path("tag").toString())
                .isEqualTo("[{\"value\":\"build\",\"count\":3},{\"value\":\"java\",\"count\":2}]");
        assertThat(facets.path("author").get(0).path("value").asString()).isEqualTo("ben" + suffix);
        assertThat(facets.path("team").get(0).path("value").asString()).isEqualTo(scene.slug());
        assertThat(facets.path("year").toString()).isEqualTo("[{\"value\":\"2026\",\"count\":3}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "newest", "activity", "votes"})
    void pages_hold_every_hit_once_while_others_write(String sort) {
        var asked = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            var id = ask("Pebble " + "pebble ".repeat(i % 4), "stone ".repeat(i % 5));
            asked.add(id.value());
            for (int vote = 0; vote < i % 3; vote++) {
                story.tell(new QuestionVoted(id, VoteValue.UP, null));
            }
        }
        var whole = search(scene.reader(), "pebble ", "&limit=100&sort=" + sort).each("id");
        assertThat(whole).containsExactlyInAnyOrderElementsOf(asked);
        var paged = new ArrayList<String>();
        var page = search(scene.reader(), "pebble ", "&limit=7&sort=" + sort);
        paged.addAll(page.each("id"));
        while (!page.json().path("next").isNull()) {
            assertThat(page.header("Link")).contains("rel=\"next\"");
            ask("Gravel", "no stone");
            var more = ask("A pebble " + "more ".repeat(40), "pebble");
            asked.add(more.value());
            page = search(
                    scene.reader(),
                    "pebble ",
                    "&limit=7&sort=" + sort + "&cursor="
                            + page.json().path("next").asString());
            paged.addAll(page.each("id"));
        }
        assertThat(new HashSet<>(paged)).hasSameSizeAs(paged);
        assertThat(paged.stream().filter(whole::contains)).containsExactlyElementsOf(whole);
    }

    @Test
    void a_cursor_is_good_for_its_own_search_only() {
        ask("A pebble", "x");
        ask("A pebble", "y");
        var cursor = search(scene.reader(), "pebble ", "&limit=1")
                .json()
                .path("next")
                .asString();
        assertThat(search(scene.reader(), "pebble ", "&limit=1&cursor=" + cursor)
                        .status())
                .isEqualTo(200);
        for (var other : List.of("pebbles ", "pebble")) {
            assertThat(search(scene.reader(), other, "&cursor=" + cursor).code())
                    .isEqualTo("bad-cursor");
        }
        assertThat(search(scene.reader(), "pebble ", "&sort=newest&cursor=" + cursor)
                        .code())
                .isEqualTo("bad-cursor");
    }

    @Test
    void a_query_that_cannot_be_read_is_told_where() {
        var answer = get(scene.reader(), "/search?q=lock%20(file");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("bad-query");
        assertThat(answer.json().path("position").asInt()).isEqualTo(5);
        assertThat(get(scene.reader(), "/search?facets=colour").code()).isEqualTo("bad-parameter");
        assertThat(get(scene.reader(), "/search?sort=best").code()).isEqualTo("bad-parameter");
        assertThat(get(scene.reader(), "/search?limit=101").code()).isEqualTo("bad-parameter");
    }

    @Test
    void a_reader_of_their_own_write_finds_it() {
        var position = "";
        for (int i = 0; i < 20; i++) {
            story.ask("Sapling number" + i);
            position =
                    ClientLogPosition.encode(events.createHeadToken().position().orElseThrow());
            var answer = send(
                    scene.reader(),
                    "/search?q=number" + i + "%20&team=" + scene.slug(),
                    "Whence-Position",
                    position,
                    "Prefer",
                    "wait=20");
            assertThat(answer.items()).hasSize(1);
            assertThat(answer.header("Whence-Position")).isEqualTo(position);
        }
    }

    @Test
    void suggests_a_word_that_would_find_something() {
        ask("Dependency pinning", "x");
        var answer = search(scene.reader(), "dependdency ", "");
        assertThat(answer.items()).isEmpty();
        assertThat(answer.json().path("didYouMean").asString()).isEqualTo("dependency");
        assertThat(search(scene.reader(), "dependency ", "").json().has("didYouMean"))
                .isFalse();
        assertThat(search(scene.reader(), "dependdency qqa qqb qqc qqd qqe ", "")
                        .json()
                        .has("didYouMean"))
                .as("of a search that was not misspelt, but of something else")
                .isFalse();
    }

    @Test
    void finds_questions_like_one() {
        var one = ask("How do we pin dependencies?", "The lock file changes on every build.", "build");
        var like = ask("Who updates pinned dependencies?", "The lock file again.", "build");
        ask("Where is lunch?", "Nobody says.");
        var answer = get(scene.reader(), "/questions/" + one.value() + "/similar");
        assertThat(answer.each("id")).contains(like.value()).doesNotContain(one.value());
        assertThat(answer.each("id").getFirst()).isEqualTo(like.value());
    }
}
