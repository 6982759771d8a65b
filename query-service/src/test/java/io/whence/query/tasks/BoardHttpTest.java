package io.whence.query.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.BoardEvent.BoardRenamed;
import io.whence.api.event.ListEvent.ListArchived;
import io.whence.api.event.ListEvent.ListLimited;
import io.whence.api.event.ListEvent.ListMoved;
import io.whence.api.event.TaskEvent.TaskArchived;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BoardHttpTest extends HttpTest {

    private Scene scene;
    private BoardId board;
    private ListId doing;
    private ListId done;
    private String path = "";

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        story.in(scene.team()).by(scene.ben());
        board = story.board("Delivery");
        doing = story.list(board, "Doing");
        done = story.list(board, "Done");
        path = "/boards/" + board.value();
    }

    private static List<String> each(JsonNode array, String field) {
        var values = new ArrayList<String>();
        array.forEach(item -> values.add(item.path(field).asString()));
        return values;
    }

    @Test
    void shows_its_lists_in_order_with_the_first_tasks_of_each() {
        for (int i = 1; i <= 5; i++) {
            story.task("Task " + i, board, doing);
        }
        story.tell(new ListLimited(doing, board, 4));
        story.tell(new ListMoved(done, board, RelativePosition.before(doing)));
        story.tell(new BoardRenamed(board, "Delivery, daily"));
        var shown = get(scene.reader(), path + "?limit=2").json();
        assertThat(shown.path("name").asString()).isEqualTo("Delivery, daily");
        assertThat(shown.path("version").asInt()).isEqualTo(2);
        var lists = shown.path("lists");
        assertThat(each(lists, "name")).containsExactly("Done", "Doing");
        assertThat(each(lists, "count")).containsExactly("0", "5");
        assertThat(lists.path(1).path("limit").asInt()).isEqualTo(4);
        assertThat(each(lists.path(1).path("tasks"), "title")).containsExactly("Task 1", "Task 2");
        assertThat(lists.path(0).path("more").isNull()).isTrue();
        var more = lists.path(1).path("more").asString().substring("/api/v1".length());
        assertThat(get(scene.reader(), more).each("title")).containsExactly("Task 3", "Task 4");
        assertThat(all(scene.reader(), "/lists/" + doing.value() + "/tasks?limit=2", "title"))
                .containsExactly("Task 1", "Task 2", "Task 3", "Task 4", "Task 5");
        assertThat(get(scene.reader(), "/lists/" + doing.value())
                        .json()
                        .path("board")
                        .path("name")
                        .asString())
                .isEqualTo("Delivery, daily");
        assertThat(get(scene.reader(), "/teams/" + scene.slug() + "/boards").each("name"))
                .containsExactly("Delivery, daily");
    }

    @Test
    void hides_archived_tasks_and_unless_asked_archived_lists() {
        var first = story.task("First", board, doing);
        story.task("Second", board, doing);
        story.tell(new TaskArchived(first, new BoardPlace(board, doing)));
        story.tell(new ListArchived(done, board));
        var lists = get(scene.reader(), path).json().path("lists");
        assertThat(each(lists, "name")).containsExactly("Doing");
        assertThat(each(lists.path(0).path("tasks"), "title")).containsExactly("Second");
        assertThat(lists.path(0).path("count").asInt()).isEqualTo(1);
        assertThat(each(get(scene.reader(), path + "?archived=true").json().path("lists"), "archived"))
                .containsExactly("false", "true");
    }

    @Test
    void is_sent_again_when_only_the_order_changed() {
        var first = story.task("First", board, doing);
        story.task("Second", board, doing);
        var etag = get(scene.reader(), path).header("ETag");
        assertThat(etag).matches("\"1\\.\\d+\"");
        assertThat(get(scene.reader(), path, "If-None-Match", etag).status()).isEqualTo(304);
        var place = new BoardPlace(board, doing);
        story.tell(new TaskMoved(first, place, place, RelativePosition.last(), null));
        assertThat(get(scene.reader(), path, "If-None-Match", etag).status()).isEqualTo(200);
    }

    @Test
    void tells_how_many_tasks_each_list_held_day_by_day() {
        var night = Instant.parse("2026-05-01T22:30:00Z");
        story.imported(night, "1");
        var first = story.task("First", board, doing);
        story.imported(night.plusSeconds(86_400), "2").task("Second", board, doing);
        story.imported(night.plusSeconds(86_400), "3")
                .tell(new TaskMoved(
                        first,
                        new BoardPlace(board, doing),
                        new BoardPlace(board, done),
                        RelativePosition.last(),
                        null));
        var utc = get(scene.reader(), path + "/flow?from=2026-04-30&to=2026-05-03")
                .json();
        assertThat(each(utc.path("lists"), "name")).containsExactly("Doing", "Done");
        assertThat(each(utc.path("days"), "date"))
                .containsExactly("2026-04-30", "2026-05-01", "2026-05-02", "2026-05-03");
        assertThat(counts(utc)).containsExactly("0 0", "1 0", "1 1", "1 1");
        var berlin = get(scene.reader(), path + "/flow?from=2026-04-30&to=2026-05-03&zone=Europe/Berlin")
                .json();
        assertThat(counts(berlin)).containsExactly("0 0", "0 0", "1 0", "1 1");
        assertThat(get(scene.reader(), path + "/flow").json().path("days").size())
                .isEqualTo(30);
    }

    private List<String> counts(JsonNode flow) {
        var counts = new ArrayList<String>();
        flow.path("days")
                .forEach(
                        day -> counts.add(day.path("counts").path(doing.value()).asInt() + " "
                                + day.path("counts").path(done.value()).asInt()));
        return counts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=101",
                "?archived=perhaps",
                "/flow?zone=Mars",
                "/flow?from=yesterday",
                "/flow?to=%2B999999999-12-31",
                "/flow?from=2026-01-02&to=2026-01-01",
                "/flow?from=2020-01-02&to=2026-01-01"
            })
    void refuses_what_it_cannot_take(String query) {
        var refused = get(scene.reader(), path + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("bad-parameter");
    }
}
