package io.whence.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.AnswerEvent.AnswerVoted;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.QuestionEvent.AnswerAccepted;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionLinked;
import io.whence.api.event.QuestionEvent.QuestionReopened;
import io.whence.api.event.QuestionEvent.QuestionUndeleted;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.id.AnswerId;
import io.whence.api.id.QuestionId;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.question.QuestionRelation;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AnyTimeHttpTest extends HttpTest {

    private Scene scene;

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        story.in(scene.team()).by(scene.ada());
    }

    private long head() {
        return get(scene.owner(), "/teams/" + scene.slug() + "/timeline?limit=1")
                .items()
                .path(0)
                .path("position")
                .asLong();
    }

    private List<Long> positions(String path) {
        var positions = new ArrayList<Long>();
        get(scene.owner(), path + "/history?limit=100")
                .items()
                .forEach(item -> positions.add(item.path("position").asLong()));
        return positions;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_was_read_then_is_what_is_read_of_then_now(long seed) {
        var random = new Random(seed);
        var questions = List.of(story.ask("One?", "java"), story.ask("Two?"));
        var answers = new ArrayList<AnswerId>();
        var read = new TreeMap<Long, Map<QuestionId, JsonNode>>();
        for (int i = 0; i < 40; i++) {
            var question = questions.get(random.nextInt(2));
            step(random, question, questions, answers);
            var now = new java.util.HashMap<QuestionId, JsonNode>();
            for (var each : questions) {
                now.put(each, get(scene.owner(), "/questions/" + each.value()).json());
            }
            read.put(head(), now);
        }
        read.forEach((position, then) -> then.forEach((question, json) -> assertThat(
                        get(scene.owner(), "/questions/" + question.value() + "?asOf=" + position)
                                .json())
                .as("at %d", position)
                .isEqualTo(json)));
    }

    private void step(Random random, QuestionId question, List<QuestionId> questions, List<AnswerId> answers) {
        int what = answers.isEmpty() ? 0 : random.nextInt(12);
        switch (what) {
            case 0 -> answers.add(story.answer(questions.getFirst(), "So " + random.nextInt(100)));
            case 1 -> {
                var comment = story.comment(question, "Hm");
                story.tell(new CommentEdited(comment, question, question, new MarkdownText("Hmm"), List.of()));
                if (random.nextBoolean()) {
                    story.tell(new CommentDeleted(comment, question, question));
                }
            }
            case 2 -> story.tell(new QuestionEdited(question, "Title " + random.nextInt(100), null, null, null));
            case 3 ->
                story.tell(new QuestionEdited(question, null, new MarkdownText("b" + random.nextInt()), null, null));
            case 4 -> story.tell(new QuestionVoted(question, VoteValue.UP, null));
            case 5 ->
                story.tell(new QuestionClosed(
                        question, QuestionCloseReason.DUPLICATE, List.of(questions.getLast()), null, List.of()));
            case 6 -> story.tell(new QuestionReopened(question, List.of()));
            case 7 -> story.tell(new QuestionDeleted(question, List.of()));
            case 8 -> story.tell(new QuestionUndeleted(question, List.of()));
            case 9 -> story.tell(new AnswerVoted(answers.getLast(), questions.getFirst(), VoteValue.UP, null));
            case 10 -> story.tell(new AnswerAccepted(questions.getFirst(), answers.getLast()));
            default -> story.tell(new QuestionLinked(question, questions.getFirst(), QuestionRelation.RELATES_TO));
        }
    }

    @Test
    void takes_an_instant_a_position_or_a_whence_position() {
        var id = story.ask("Before");
        var path = "/questions/" + id.value();
        var token = get(scene.reader(), path).header("Whence-Position");
        story.tell(new QuestionEdited(id, "After", null, null, null));
        var history = get(scene.reader(), path + "/history").items();
        var first = history.path(0);
        for (var then : List.of(
                first.path("recordedAt").asString(), first.path("position").asString(), token)) {
            var memento = get(scene.reader(), path + "?asOf=" + then);
            assertThat(memento.json().path("title").asString()).as(then).isEqualTo("Before");
            assertThat(memento.header("Memento-Datetime"))
                    .isEqualTo(rfc1123(first.path("recordedAt").asString()));
            assertThat(memento.header("ETag")).as("a memento cannot be changed").startsWith("W/");
        }
        assertThat(get(scene.reader(), path + "?asOf=2030-01-01T00:00:00Z")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("After");
        assertThat(get(scene.reader(), path + "?asOf=2020-01-01T00:00:00Z").status())
                .isEqualTo(404);
    }

    @Test
    void negotiates_in_time() {
        var id = story.ask("Before");
        story.tell(new QuestionEdited(id, "After", null, null, null));
        var path = "/questions/" + id.value();
        var now = get(scene.reader(), path);
        assertThat(now.header("Vary")).contains("Accept-Datetime");
        assertThat(now.header("Link"))
                .contains("</api/v1" + path + ">; rel=\"original timegate\"")
                .contains("</api/v1" + path + "/timemap>; rel=\"timemap\"");
        var at = get(scene.reader(), path + "/history").items().path(0);
        var datetime = rfc1123(at.path("recordedAt").asString());
        var then = get(scene.reader(), path, "Accept-Datetime", datetime);
        assertThat(then.json().path("title").asString()).isEqualTo("Before");
        assertThat(then.header("Memento-Datetime")).isEqualTo(datetime);
        assertThat(then.header("Vary")).contains("Accept-Datetime");
        assertThat(then.header("Content-Location"))
                .isEqualTo("/api/v1" + path + "?asOf=" + at.path("position").asLong());
        assertThat(then.header("Link")).contains("rel=\"memento\"; datetime=\"" + datetime + "\"");
        assertThat(get(scene.reader(), path, "Accept-Datetime", "yesterday").code())
                .isEqualTo("bad-parameter");
    }

    @Test
    void maps_every_state_there_was() {
        var id = story.ask("How?");
        var answer = story.answer(id, "So.");
        story.tell(new QuestionVoted(id, VoteValue.UP, null));
        for (var path : List.of("/questions/" + id.value(), "/answers/" + answer.value())) {
            settle();
            var map = text(scene.reader(), path + "/timemap");
            assertThat(map.headers().firstValue("Content-Type").orElse("")).startsWith("application/link-format");
            assertThat(map.body())
                    .contains("</api/v1" + path + ">; rel=\"original timegate\"")
                    .contains("</api/v1" + path + "/timemap>; rel=\"self\"");
            assertThat(map.body().lines().filter(line -> line.contains("rel=\"memento\"")))
                    .hasSize(3);
        }
    }

    @Test
    void hides_what_is_hidden_now_whatever_the_time() {
        var id = story.by(scene.ben()).ask("How?");
        var answer = story.answer(id, "Unspeakable.");
        long then = head();
        story.tell(new AnswerDeleted(answer, id, List.of()));
        var path = "/questions/" + id.value() + "?asOf=" + then;
        assertThat(get(scene.reader(), path).json().toString()).doesNotContain("Unspeakable");
        assertThat(get(scene.owner(), path).json().toString()).contains("Unspeakable");
        assertThat(get(scene.reader(), "/answers/" + answer.value() + "?asOf=" + then)
                        .status())
                .isEqualTo(404);
        assertThat(get(scene.outsider(), path).status()).isEqualTo(404);
        assertThat(get(scene.reader(), "/questions/" + id.value() + "/diff")
                        .json()
                        .toString())
                .doesNotContain("Unspeakable");
        story.tell(new QuestionDeleted(id, List.of()));
        assertThat(get(scene.reader(), path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "-1", "99999999999", "2026-03-02", "AQAAAAAAAAA", "1.5"})
    void says_which_moments_it_cannot_take(String moment) {
        var id = story.ask("How?");
        for (var parameter : List.of("?asOf=", "/diff?from=", "/diff?to=")) {
            var refused = get(scene.reader(), "/questions/" + id.value() + parameter + moment);
            assertThat(refused.status()).as(parameter).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("bad-parameter");
            assertThat(refused.json().path("detail").asString()).contains(parameter.replaceAll("\\W|diff", ""));
        }
    }

    @Test
    void tells_what_changed_field_by_field_word_by_word_and_by_which_events() {
        var id = story.ask("Do we pin?", "build");
        long from = head();
        var answer = story.answer(id, "Yes.");
        story.tell(new QuestionEdited(id, "Do we pin dependencies?", null, null, null));
        story.by(scene.ben()).tell(new QuestionVoted(id, VoteValue.UP, null));
        story.tell(new AnswerEdited(answer, id, new MarkdownText("Yes, always."), null));
        var path = "/questions/" + id.value();
        var events = positions(path);
        var diff = get(scene.reader(), path + "/diff?from=" + from).json();
        assertThat(diff.path("subject").path("title").asString()).isEqualTo("Do we pin dependencies?");
        assertThat(diff.path("from").path("position").asLong()).isEqualTo(from);
        assertThat(diff.path("to").path("position").asLong()).isEqualTo(events.getLast());
        var given = diff.path("changes").path(0);
        assertThat(given.path("kind").asString()).isEqualTo("answer");
        assertThat(given.path("on").asString()).isEqualTo(id.value());
        var body = field(given, "body");
        assertThat(body.path("old").isNull()).isTrue();
        assertThat(body.path("new").asString()).isEqualTo("Yes, always.");
        assertThat(body.path("eventIds").size()).as("given, and edited").isEqualTo(2);
        var title = field(diff.path("changes").path(1), "title");
        assertThat(title.path("words").toString())
                .isEqualTo("[{\"op\":\"equal\",\"text\":\"Do we pin\"},{\"op\":\"insert\",\"text\":\" dependencies\"},"
                        + "{\"op\":\"equal\",\"text\":\"?\"}]");
        assertThat(field(diff.path("changes").path(1), "score").path("new").asInt())
                .isEqualTo(1);
        assertThat(diff.path("events").size()).isEqualTo(4);
        assertThat(diff.path("events").path(2).path("actor").path("name").asString())
                .isEqualTo("Ben");
        var ofAnswer = get(scene.reader(), "/answers/" + answer.value() + "/diff?from=" + events.get(1))
                .json();
        assertThat(ofAnswer.path("changes").size()).isEqualTo(1);
        assertThat(field(ofAnswer.path("changes").path(0), "body").path("old").asString())
                .isEqualTo("Yes.");
        assertThat(get(scene.reader(), path + "/diff?from=" + events.get(2) + "&to=" + events.get(1))
                        .code())
                .isEqualTo("bad-parameter");
    }

    private static JsonNode field(JsonNode change, String name) {
        for (var field : change.path("fields")) {
            if (field.path("field").asString().equals(name)) {
                return field;
            }
        }
        throw new AssertionError(name + " is not in " + change);
    }

    private static String rfc1123(String time) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .format(Instant.parse(time).atOffset(java.time.ZoneOffset.UTC));
    }
}
