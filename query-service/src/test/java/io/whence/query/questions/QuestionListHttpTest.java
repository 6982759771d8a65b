package io.whence.query.questions;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.question.CloseReason;
import io.whence.api.question.QuestionEvent.QuestionClosed;
import io.whence.api.question.QuestionEvent.QuestionDeleted;
import io.whence.api.question.QuestionEvent.QuestionEdited;
import io.whence.api.question.QuestionEvent.QuestionReopened;
import io.whence.api.question.QuestionEvent.QuestionVoted;
import io.whence.api.question.QuestionId;
import io.whence.api.text.VoteValue;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import io.whence.query.platform.store.Found;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionListHttpTest extends HttpTest {

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
        story.tell(new QuestionClosed(id, CloseReason.RESOLVED, List.of(), null, List.of()));
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
        for (int i = 0; i < Found.LOOKED_AT + 200; i++) {
            boolean rare = i == 3 || i == Found.LOOKED_AT + 150;
            story.ask("question " + i, rare ? "rare" : "common");
            if (rare) {
                tagged.add("question " + i);
            }
        }
        var query = path + "?sort=newest&author=ben" + suffix + "&tag=rare";
        Collections.reverse(tagged);
        assertThat(all(scene.reader(), query, "title")).containsExactlyElementsOf(tagged);
        assertThat(get(scene.reader(), query).json().path("next").isNull())
                .as("one page looks at so many and no more")
                .isFalse();
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
