package io.whence.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.AnswerEvent.AnswerGiven;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.id.AnswerId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TeamId;
import io.whence.api.text.MarkdownText;
import io.whence.query.HttpTest;
import io.whence.query.RandomTasks;
import io.whence.query.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is asked for, every format tells of the same events in the same order, and none of what was deleted. */
class FormatsAgreeHttpTest extends HttpTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int EVENTS = 120;
    private static final int PAGE = 40;
    private static final Pattern ATOM_ID = Pattern.compile("<entry><id>urn:whence:event:([^<]+)</id>");
    private static final List<String> QUERIES = List.of(
            "",
            "by=recorded&order=asc",
            "order=asc",
            "kind=question",
            "kind=task.moved,answer.given",
            "subject=task,comment",
            "tag=java",
            "q=word",
            "collapse=edits",
            "from=2026-03-02T08:30:00Z&by=recorded");

    /** By name, how to read which events it tells of, in the order it does. */
    private static final Map<String, Function<String, List<String>>> FORMATS = Map.of(
            "json", body -> each(JSON.readTree(body).path("items"), "eventId"),
            "activity", body -> each(JSON.readTree(body).path("orderedItems"), "id"),
            "atom",
                    body -> ATOM_ID.matcher(body)
                            .results()
                            .map(entry -> entry.group(1))
                            .toList(),
            "feed", body -> each(JSON.readTree(body).path("items"), "id"),
            "ndjson",
                    body -> body.lines()
                            .map(line -> JSON.readTree(line).path("eventId").asString())
                            .toList(),
            "csv",
                    body -> Stream.of(body.split("\r\n"))
                            .skip(1)
                            .map(row -> row.split(",")[1])
                            .toList(),
            "cloudevents", body -> each(JSON.readTree(body), "id"));

    private static List<String> each(JsonNode items, String field) {
        return items.valueStream()
                .map(item -> item.path(field).asString().replace("urn:whence:event:", ""))
                .toList();
    }

    /** Words that are in what was deleted, and nowhere else. */
    private final List<String> gone = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void on_what_happened_in_which_order(long seed) {
        var scene = Scene.set(story, suffix);
        tell(scene, new Random(seed));
        settle();
        var path = "/teams/" + scene.slug() + "/timeline?";
        for (var query : QUERIES) {
            var asked = path + query + "&limit=" + PAGE;
            var cursor = "";
            for (int page = 0; page < 3 && cursor != null; page++) {
                var first = send(scene.reader(), asked + cursor);
                var expected = first.each("eventId");
                for (var format : FORMATS.entrySet()) {
                    var told = text(scene.reader(), asked + cursor + "&format=" + format.getKey());
                    assertThat(format.getValue().apply(told.body()))
                            .as("%s of %s", format.getKey(), asked)
                            .isEqualTo(expected);
                    assertThat(told.body()).as(format.getKey()).doesNotContain(gone);
                }
                var one = text(scene.reader(), asked + cursor + "&format=cloudevent");
                assertThat(one.statusCode()).isEqualTo(expected.isEmpty() ? 204 : 200);
                assertThat(one.body())
                        .contains(expected.isEmpty() ? "" : expected.getFirst())
                        .doesNotContain(gone);
                var next = first.json().path("next");
                cursor = next.isNull() ? null : "&cursor=" + next.asString();
            }
        }
        assertThat(text(scene.owner(), path + "format=cloudevents&limit=100&subject=answer")
                        .body())
                .as("an owner may read it")
                .contains(gone.getFirst());
    }

    private void tell(Scene scene, Random random) {
        story.in(scene.team()).by(scene.ada());
        var question = story.ask("Why?", "java");
        var tasks = new RandomTasks(story, random, scene.team());
        deleteSomething(scene.team(), question);
        for (int i = 0; i < EVENTS; i++) {
            story.by(random.nextBoolean() ? scene.ada() : scene.ben());
            switch (random.nextInt(6)) {
                case 0 -> story.comment(question, "a word " + i);
                case 1 -> story.tell(new QuestionEdited(question, null, new MarkdownText("word " + i), null, null));
                case 2 -> deleteSomething(scene.team(), question);
                default -> tasks.step(List.of(scene.ada(), scene.ben()), List.of(question));
            }
        }
    }

    private String secret() {
        gone.add("word-" + gone.size() + "-gone");
        return gone.getLast();
    }

    private void deleteSomething(TeamId team, QuestionId question) {
        var answer = AnswerId.next();
        story.tell(new AnswerGiven(answer, question, team, new MarkdownText(secret())));
        story.tell(new AnswerEdited(answer, question, new MarkdownText(secret()), secret()));
        story.comment(answer, question, secret());
        story.tell(new AnswerDeleted(answer, question, List.of()));
        var comment = story.comment(question, secret());
        story.tell(new CommentDeleted(comment, question, question));
        var other = story.ask(secret());
        story.tell(new QuestionEdited(other, secret(), new MarkdownText(secret()), null, secret()));
        story.tell(new QuestionDeleted(other, List.of()));
        var task = story.task(secret());
        story.tell(new TaskEdited(task, secret(), new MarkdownText(secret()), secret()));
        story.tell(new TaskDeleted(task, null));
    }
}
