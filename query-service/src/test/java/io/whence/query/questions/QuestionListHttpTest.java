package io.whence.query.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionReopened;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.id.QuestionId;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.text.VoteValue;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class QuestionListHttpTest extends HttpTest {

    private static final int MANY = 1_200;

    private Scene scene;
    private String path = "";

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        path = "/teams/" + scene.slug() + "/questions";
        story.in(scene.team()).by(scene.ben());
    }

    private List<String> titles(String query) {
        return all(scene.reader(), path + "?limit=2" + query, "title");
    }

    @Test
    void is_narrowed_by_tag_author_state_and_whether_there_is_an_answer() {
        story.ask("one", "java");
        var two = story.ask("two", "java", "c++");
        story.by(scene.ada());
        story.ask("three", "java");
        var four = story.ask("four", "sql");
        story.answer(two, "Yes.");
        close(four);
        assertThat(titles("&sort=newest")).containsExactly("four", "three", "two", "one");
        assertThat(titles("&sort=newest&tag=java")).containsExactly("three", "two", "one");
        assertThat(titles("&tag=c%2B%2B")).containsExactly("two");
        assertThat(titles("&sort=newest&author=ben" + suffix)).containsExactly("two", "one");
        assertThat(titles("&author=" + scene.ada().value() + "&tag=java")).containsExactly("three");
        assertThat(titles("&author=nobody")).isEmpty();
        assertThat(titles("&state=closed")).containsExactly("four");
        assertThat(titles("&sort=newest&state=open")).containsExactly("three", "two", "one");
        assertThat(titles("&answered=true")).containsExactly("two");
        assertThat(titles("&sort=newest&answered=false&state=open")).containsExactly("three", "one");
        story.tell(new QuestionReopened(four, List.of()));
        assertThat(titles("&state=closed")).isEmpty();
    }

    private void close(QuestionId id) {
        story.tell(new QuestionClosed(id, QuestionCloseReason.RESOLVED, List.of(), null, List.of()));
    }

    @Test
    void comes_in_the_order_asked_for_across_states() {
        var one = story.ask("one");
        var two = story.ask("two");
        var three = story.ask("three");
        story.answer(one, "An answer.");
        close(two);
        story.tell(new QuestionVoted(three, VoteValue.DOWN, null));
        story.tell(new QuestionVoted(one, VoteValue.UP, null));
        assertThat(titles("")).containsExactly("two", "one", "three");
        assertThat(titles("&sort=newest")).containsExactly("three", "two", "one");
        assertThat(titles("&sort=votes")).containsExactly("one", "two", "three");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_filter_with_any_order_finds_what_looking_at_everything_finds(long seed) {
        var random = new Random(seed);
        var questions = new ArrayList<QuestionId>();
        for (int i = 0; i < 80; i++) {
            story.by(random.nextBoolean() ? scene.ada() : scene.ben());
            if (questions.isEmpty() || random.nextInt(3) == 0) {
                questions.add(story.ask("question " + i, random.nextBoolean() ? "java" : "sql", "tag" + i % 3));
            } else {
                happen(random, questions.get(random.nextInt(questions.size())));
            }
        }
        var everything = questions.stream()
                .map(id -> get(scene.owner(), "/questions/" + id.value()).json())
                .toList();
        for (int i = 0; i < 60; i++) {
            var sort = any(random, "activity", "newest", "votes");
            var tag = any(random, "", "&tag=java");
            var author = any(random, "", "&author=ben" + suffix);
            var state = any(random, "", "&state=open", "&state=closed", "&state=deleted");
            var answered = any(random, "", "&answered=true", "&answered=false");
            var query = "?limit=" + (1 + random.nextInt(20)) + "&sort=" + sort + tag + author + state + answered;
            assertThat(all(scene.owner(), path + query, "id"))
                    .as(query)
                    .isEqualTo(filtered(everything, sort, tag, author, state, answered));
        }
    }

    private static String any(Random random, String... among) {
        return among[random.nextInt(among.length)];
    }

    private void happen(Random random, QuestionId id) {
        switch (random.nextInt(7)) {
            case 0 -> story.answer(id, "So.");
            case 1 -> story.comment(id, "Hm");
            case 2 -> story.tell(new QuestionVoted(id, random.nextBoolean() ? VoteValue.UP : VoteValue.DOWN, null));
            case 3 -> close(id);
            case 4 -> story.tell(new QuestionEdited(id, null, null, List.of("sql"), null));
            case 5 -> story.tell(new QuestionReopened(id, List.of()));
            default -> story.tell(new QuestionDeleted(id, List.of()));
        }
    }

    /** What a plain look at every question says. */
    private List<String> filtered(
            List<JsonNode> all, String sort, String tag, String author, String state, String answered) {
        return all.stream()
                .filter(question ->
                        tag.isEmpty() || question.path("tags").toString().contains("java"))
                .filter(question -> author.isEmpty()
                        || question.path("author").path("handle").asString().equals("ben" + suffix))
                .filter(question -> state.isEmpty()
                        ? !question.path("state").asString().equals("deleted")
                        : state.endsWith("=" + question.path("state").asString()))
                .filter(question -> answered.isEmpty()
                        || answered.endsWith("=" + (question.path("answerCount").asInt() > 0)))
                .sorted(order(sort).reversed())
                .map(question -> question.path("id").asString())
                .toList();
    }

    private static Comparator<JsonNode> order(String sort) {
        Comparator<JsonNode> newest = Comparator.comparing(
                question -> Instant.parse(question.path("createdAt").asString()));
        return switch (sort) {
            case "activity" ->
                Comparator.comparing(
                        question -> Instant.parse(question.path("activityAt").asString()));
            case "votes" ->
                Comparator.<JsonNode>comparingInt(
                                question -> question.path("score").asInt())
                        .thenComparing(newest);
            default -> newest;
        };
    }

    @Test
    void tells_a_reader_of_their_own_write_at_once() {
        for (int i = 0; i < 20; i++) {
            story.ask("question " + i);
            var answer = send(
                    scene.reader(), path + "?sort=newest&limit=1", "Whence-Position", written(), "Prefer", "wait=20");
            assertThat(answer.each("title")).containsExactly("question " + i);
            assertThat(answer.header("Whence-Position")).isEqualTo(written());
        }
    }

    @Test
    void leaves_deleted_ones_out_but_for_an_owner_who_asks_for_them() {
        story.ask("kept");
        story.tell(new QuestionDeleted(story.ask("gone"), List.of()));
        assertThat(titles("")).containsExactly("kept");
        assertThat(all(scene.owner(), path + "?state=deleted", "title")).containsExactly("gone");
        var refused = get(scene.reader(), path + "?state=deleted");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("forbidden");
    }

    @Test
    void does_not_shift_under_the_reader_while_others_write() {
        for (int i = 0; i < 6; i++) {
            story.ask("question " + i);
        }
        var first = get(scene.reader(), path + "?sort=newest&limit=3");
        for (int i = 6; i < 12; i++) {
            story.ask("question " + i);
        }
        var second = get(
                scene.reader(),
                path + "?sort=newest&limit=3&cursor="
                        + first.json().path("next").asString());
        assertThat(first.each("title")).containsExactly("question 5", "question 4", "question 3");
        assertThat(second.each("title")).containsExactly("question 2", "question 1", "question 0");
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(second.header("Link")).isEmpty();
        assertThat(first.header("Link")).contains("limit=3").contains("cursor=").endsWith("rel=\"next\"");
    }

    @Test
    void is_read_to_its_end_however_few_of_an_author_carry_the_tag() {
        var tagged = new ArrayList<String>();
        for (int i = 0; i < MANY; i++) {
            boolean rare = i == 3 || i == MANY - 50;
            story.ask("question " + i, rare ? "rare" : "common");
            if (rare) {
                tagged.add("question " + i);
            }
        }
        var query = path + "?sort=newest&author=ben" + suffix + "&tag=rare";
        Collections.reverse(tagged);
        assertThat(all(scene.reader(), query + "&limit=1", "title")).containsExactlyElementsOf(tagged);
        assertThat(get(scene.reader(), query).each("title"))
                .as("on one page, where they are so few")
                .containsExactlyElementsOf(tagged);
    }

    @Test
    void refuses_cursors_that_are_forged_or_for_another_list() {
        for (int i = 0; i < 3; i++) {
            story.ask("question " + i, "java");
        }
        var cursor = get(scene.reader(), path + "?limit=1").json().path("next").asString();
        assertThat(get(scene.reader(), path + "?limit=2&cursor=" + cursor).status())
                .isEqualTo(200);
        var last = cursor.charAt(cursor.length() - 2) == 'A' ? 'B' : 'A';
        var forged = cursor.substring(0, cursor.length() - 2) + last + cursor.charAt(cursor.length() - 1);
        for (var bad : List.of("?cursor=x", "?cursor=" + forged, "?tag=java&cursor=" + cursor)) {
            var refused = get(scene.reader(), path + bad);
            assertThat(refused.status()).as(bad).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("bad-cursor");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "state,ajar",
        "state,OPEN",
        "sort,oldest",
        "answered,perhaps",
        "limit,0",
        "limit,101",
        "limit,-1",
        "limit,many",
        "limit,99999999999"
    })
    void names_the_parameter_it_cannot_take(String parameter, String value) {
        var refused = get(scene.reader(), path + "?" + parameter + "=" + value);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("bad-parameter");
        assertThat(refused.json().path("detail").asString()).contains(parameter);
    }

    @Test
    void follows_an_edit_of_the_tags() {
        var id = story.ask("moved", "java");
        story.tell(new QuestionEdited(id, null, null, List.of("sql"), null));
        assertThat(titles("&tag=java")).isEmpty();
        assertThat(titles("&tag=sql")).containsExactly("moved");
    }
}
