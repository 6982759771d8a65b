package io.whence.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.ListEvent.ListRenamed;
import io.whence.query.HttpTest;
import io.whence.query.RandomTasks;
import io.whence.query.Scene;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an item of a timeline leads: to what it happened to, as it was just after. */
class ThenHttpTest extends HttpTest {

    private Scene scene;
    private String path = "";

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        path = "/teams/" + scene.slug() + "/timeline";
        story.in(scene.team()).by(scene.ada());
    }

    private Answer read(String then) {
        return get(scene.owner(), then.substring("/api/v1".length()));
    }

    @Test
    void every_item_about_a_post_a_board_or_a_list_leads_somewhere() {
        var question = story.ask("Why?");
        story.comment(story.answer(question, "So."), question, "Hm");
        var tasks = new RandomTasks(story, new Random(5), scene.team());
        tasks.all().forEach(task -> story.comment(task, "Hm"));
        for (int i = 0; i < 150; i++) {
            tasks.step(List.of(scene.ada(), scene.ben()), List.of(question));
        }
        var kinds = new HashSet<String>();
        for (var item : all(scene.owner(), path + "?by=recorded&order=asc&limit=100")) {
            var then = item.path("then");
            if (then.isNull()) {
                assertThat(item.path("about").path("kind").asString()).isIn("member", "team");
                continue;
            }
            kinds.add(item.path("about").path("kind").asString());
            var memento = read(then.asString());
            assertThat(memento.status()).as("%s", item).isEqualTo(200);
            assertThat(memento.json().path("id")).isEqualTo(item.path("about").path("id"));
            assertThat(memento.header("Memento-Datetime")).as(then.asString()).endsWith("GMT");
        }
        assertThat(kinds).containsExactlyInAnyOrder("question", "answer", "comment", "task", "board", "list");
    }

    @Test
    void a_list_is_called_what_it_was_called() {
        var board = story.board("Board");
        var list = story.list(board, "To do");
        story.tell(new ListRenamed(list, board, "Done"));
        var items = all(scene.owner(), "/lists/" + list.value() + "/timeline?order=asc");
        assertThat(items.stream()
                        .map(item -> read(item.path("then").asString())
                                .json()
                                .path("name")
                                .asString()))
                .containsExactly("To do", "Done");
        var now = get(scene.reader(), "/lists/" + list.value());
        assertThat(now.json().path("name").asString()).isEqualTo("Done");
        assertThat(now.header("Link")).contains("</api/v1/lists/" + list.value() + "/timemap>; rel=\"timemap\"");
        assertThat(text(scene.reader(), "/lists/" + list.value() + "/timemap").body())
                .contains("</api/v1/lists/" + list.value() + "?asOf=");
    }
}
