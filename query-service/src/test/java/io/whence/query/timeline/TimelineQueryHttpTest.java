package io.whence.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskUnlabelled;
import io.whence.api.team.TeamVisibility;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TimelineQueryHttpTest extends HttpTest {

    private Scene scene;
    private String path = "";

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        path = "/teams/" + scene.slug() + "/timeline";
        story.in(scene.team()).by(scene.ada());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void any_combination_finds_what_looking_at_everything_finds(long seed) {
        var random = new Random(seed);
        var questions =
                new ArrayList<>(List.of(story.ask("How to pin?", "java"), story.ask("Why pin?", "sql", "java")));
        for (int i = 0; i < 60; i++) {
            story.by(random.nextBoolean() ? scene.ada() : scene.ben());
            var question = questions.get(random.nextInt(questions.size()));
            switch (random.nextInt(5)) {
                case 0 -> questions.add(story.ask(random.nextBoolean() ? "Pin what?" : "What else?", "tag" + i % 3));
                case 1 -> story.answer(question, random.nextBoolean() ? "Pin them." : "No.");
                case 2 -> story.comment(question, "Hm");
                case 3 -> story.tell(new QuestionVoted(question, VoteValue.UP, null));
                default ->
                    story.imported(BEGIN.minusSeconds(random.nextInt(1_000)), "row/" + i)
                            .ask("Old " + i, "java");
            }
        }
        var everything = everything(path);
        for (var kind : List.of("", "&kind=question", "&kind=question.asked,answer")) {
            for (var actor : List.of("", "&actor=ada" + suffix)) {
                for (var tag : List.of("", "&tag=java")) {
                    for (var q : List.of("", "&q=pin")) {
                        for (var by : List.of("", "&by=recorded")) {
                            for (var order : List.of("", "&order=asc")) {
                                var query = "?limit=7" + kind + actor + tag + q + by + order;
                                assertThat(all(scene.reader(), path + query, "eventId"))
                                        .as(query)
                                        .isEqualTo(filtered(everything, kind, actor, tag, q, by, order));
                            }
                        }
                    }
                }
            }
        }
    }

    private static final Instant BEGIN = io.whence.query.Story.BEGIN;

    private List<JsonNode> everything(String timeline) {
        var items = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = get(scene.reader(), timeline + "?limit=100" + next);
            page.items().forEach(items::add);
            next = page.json().path("next").isNull()
                    ? ""
                    : "&cursor=" + page.json().path("next").asString();
        } while (!next.isEmpty());
        return items;
    }

    /** What a plain look at every item says; tags and texts as they were told above. */
    private List<String> filtered(
            List<JsonNode> items, String kind, String actor, String tag, String q, String by, String order) {
        var titles = new java.util.HashMap<String, String>();
        items.forEach(item -> titles.put(
                item.path("subject").path("id").asString(),
                item.path("subject").path("title").asString()));
        return items.stream()
                .filter(item -> kind.isEmpty()
                        || (kind.equals("&kind=question")
                                ? item.path("type").asString().startsWith("question.")
                                : item.path("type").asString().equals("question.asked")
                                        || item.path("type").asString().startsWith("answer.")))
                .filter(item -> actor.isEmpty()
                        || item.path("actor").path("handle").asString().equals("ada" + suffix))
                .filter(item -> tag.isEmpty() || tagged(item))
                .filter(item -> q.isEmpty() || pins(item))
                .sorted((a, b) -> {
                    int compared = by.isEmpty()
                            ? Instant.parse(a.path("occurredAt").asString())
                                    .compareTo(
                                            Instant.parse(b.path("occurredAt").asString()))
                            : 0;
                    int then = compared == 0
                            ? Long.compare(
                                    a.path("position").asLong(),
                                    b.path("position").asLong())
                            : compared;
                    return order.isEmpty() ? -then : then;
                })
                .map(item -> item.path("eventId").asString())
                .toList();
    }

    private static boolean tagged(JsonNode item) {
        var title = item.path("subject").path("title").asString();
        return item.path("subject").path("kind").asString().equals("question")
                && (title.startsWith("How to") || title.startsWith("Why") || title.startsWith("Old"));
    }

    private boolean pins(JsonNode item) {
        var about = item.path("about");
        var text = switch (item.path("type").asString()) {
            case "question.asked" -> item.path("subject").path("title").asString();
            case "answer.given" ->
                get(scene.reader(), "/answers/" + about.path("id").asString())
                        .json()
                        .path("body")
                        .asString();
            default -> "";
        };
        return text.toLowerCase(java.util.Locale.ROOT).contains("pin");
    }

    @Test
    void tags_are_those_the_question_had_then() {
        var id = story.ask("How?", "java");
        story.tell(new QuestionVoted(id, VoteValue.UP, null));
        story.tell(new QuestionEdited(id, null, null, List.of("sql"), null));
        story.answer(id, "So.");
        assertThat(get(scene.reader(), path + "?tag=java").each("type"))
                .containsExactly("question.voted", "question.asked");
        assertThat(get(scene.reader(), path + "?tag=sql").each("type"))
                .containsExactly("answer.given", "question.edited");
        assertThat(get(scene.reader(), "/questions/" + id.value() + "/timeline?tag=sql&subject=answer")
                        .each("type"))
                .containsExactly("answer.given");
    }

    @Test
    void of_a_board_is_what_happened_to_it_and_to_tasks_while_they_were_on_it() {
        var board = story.board("Board");
        var list = story.list(board, "To do");
        var elsewhere = story.board("Elsewhere");
        var away = story.list(elsewhere, "Away");
        var task = story.task("Task", board, list);
        story.tell(new TaskLabelled(task, "now"));
        story.tell(new TaskMoved(
                task, new BoardPlace(board, list), new BoardPlace(elsewhere, away), RelativePosition.last(), null));
        story.tell(new TaskUnlabelled(task, "now"));
        story.ask("How?");
        var query = "?limit=2&board=" + board.value();
        var types = List.of("task.moved", "task.labelled", "task.opened", "list.added", "board.opened");
        assertThat(all(scene.reader(), path + query, "type")).isEqualTo(types);
        assertThat(all(scene.reader(), "/timeline" + query + "&by=recorded", "type"))
                .isEqualTo(types);
        assertThat(all(scene.reader(), path + query + "&order=asc&tag=now&actor=ada" + suffix, "type"))
                .containsExactly("task.labelled", "task.moved");
        assertThat(all(scene.reader(), "/tasks/" + task.value() + "/timeline" + query, "type"))
                .containsExactly("task.moved", "task.labelled", "task.opened");
        var other = Scene.set(story, suffix + "-other", TeamVisibility.PUBLIC);
        for (var reader : List.of(other.reader(), scene.outsider())) {
            assertThat(get(reader, "/timeline" + query).items().size()).isZero();
            assertThat(get(reader, "/teams/" + other.slug() + "/timeline" + query)
                            .items()
                            .size())
                    .isZero();
        }
    }

    @Test
    void text_that_is_hidden_is_not_found() {
        var id = story.by(scene.ben()).ask("How?");
        var answer = story.answer(id, "Unspeakable.");
        assertThat(get(scene.reader(), path + "?q=UNSPEAKABLE").each("type")).containsExactly("answer.given");
        story.tell(new AnswerDeleted(answer, id, List.of()));
        assertThat(get(scene.reader(), path + "?q=unspeakable").items().size()).isZero();
        assertThat(get(scene.owner(), path + "?q=unspeakable").each("type")).containsExactly("answer.given");
    }

    @Test
    void recorded_times_are_asked_for_by_the_clock_of_the_log() {
        story.imported(Instant.parse("2019-01-01T00:00:00Z"), "posts/1").ask("old");
        var later = story.ask("new");
        var at = get(scene.reader(), "/questions/" + later.value() + "/history")
                .items()
                .path(0)
                .path("recordedAt")
                .asString();
        assertThat(get(scene.reader(), path + "?by=recorded&kind=question&from=" + at)
                        .each("summary"))
                .containsExactly("Ada Park asked “new”");
        assertThat(get(scene.reader(), path + "?by=recorded&kind=question&to=" + at)
                        .each("summary"))
                .containsExactly("Ada Park asked “old”");
        assertThat(get(scene.reader(), path + "?kind=question&to=2020-01-01T00:00:00Z")
                        .each("summary"))
                .containsExactly("Ada Park asked “old”");
    }

    @Test
    void edits_are_folded_without_losing_any() {
        var id = story.ask("How?");
        var answer = story.answer(id, "0");
        for (int i = 1; i <= 3; i++) {
            story.tell(new AnswerEdited(answer, id, new MarkdownText("" + i), null));
        }
        story.by(scene.ben()).tell(new AnswerEdited(answer, id, new MarkdownText("4"), null));
        var whole = all(scene.reader(), path + "?kind=answer", "eventId");
        var folded = get(scene.reader(), path + "?kind=answer&collapse=edits").items();
        assertThat(folded.size()).isEqualTo(3);
        assertThat(folded.path(1).path("summary").asString()).endsWith("(3 edits)");
        var ids = new ArrayList<String>();
        folded.forEach(item -> {
            if (item.has("collapsed")) {
                item.path("collapsed")
                        .forEach(one -> ids.add(one.path("eventId").asString()));
            } else {
                ids.add(item.path("eventId").asString());
            }
        });
        assertThat(ids).isEqualTo(whole);
    }

    @Test
    void an_item_leads_to_its_subject_as_it_was_then_and_says_what_caused_it() {
        var id = story.ask("Before?");
        story.tell(new QuestionEdited(id, "After?", null, null, null));
        var asked = get(scene.reader(), path + "?kind=question.asked").items().path(0);
        assertThat(asked.path("causedBy").path("causationId").asString()).startsWith("causation-");
        var then = asked.path("then").asString();
        assertThat(then)
                .isEqualTo("/api/v1/questions/" + id.value() + "?asOf="
                        + asked.path("position").asLong());
        assertThat(get(scene.reader(), then.substring("/api/v1".length()))
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Before?");
    }

    @Test
    void of_the_workspace_holds_the_teams_the_caller_may_see() {
        story.ask("A secret");
        var open = Scene.set(story, suffix + "-open", TeamVisibility.PUBLIC);
        story.in(open.team()).by(open.ada()).ask("A public one");
        assertThat(get(scene.reader(), "/timeline?kind=question&limit=2").each("summary"))
                .containsExactly("Ada Park asked “A public one”", "Ada Park asked “A secret”");
        assertThat(get(scene.outsider(), "/timeline?limit=100").json().toString())
                .contains("A public one")
                .doesNotContain("A secret")
                .doesNotContain(scene.team().value());
    }

    @ParameterizedTest
    @CsvSource({
        "subject,cat",
        "board,team_1",
        "by,hearsay",
        "collapse,everything",
        "format,rss",
        "q,''",
        "since,yesterday"
    })
    void names_the_parameter_it_cannot_take(String parameter, String value) {
        var accept = parameter.equals("since") ? "text/event-stream" : "application/json";
        settle();
        var refused = send(scene.reader(), path + "?" + parameter + "=" + value, "Accept", accept);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("bad-parameter");
        assertThat(refused.json().path("detail").asString()).contains(parameter);
    }
}
