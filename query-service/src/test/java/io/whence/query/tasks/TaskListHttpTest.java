package io.whence.query.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.board.BoardPlace;
import io.whence.api.event.TaskEvent.TaskArchived;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskPrioritized;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.id.TaskId;
import io.whence.api.task.Moment;
import io.whence.api.task.TaskPriority;
import io.whence.query.HttpTest;
import io.whence.query.RandomTasks;
import io.whence.query.Scene;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TaskListHttpTest extends HttpTest {

    private Scene scene;
    private String path = "";

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        story.in(scene.team()).by(scene.ben());
        path = "/teams/" + scene.slug() + "/tasks";
    }

    private List<String> titles(String query) {
        return all(scene.reader(), path + query, "title");
    }

    private TaskId due(String title, String at) {
        var id = story.task(title);
        story.tell(new TaskScheduled(id, null, Moment.parse(at)));
        return id;
    }

    @Test
    void is_narrowed_by_everything_a_task_has() {
        var board = story.board("Board");
        var list = story.list(board, "List");
        var first = story.task("First", board, list);
        story.task("Second", board, story.list(board, "Other list"));
        var third = story.task("Third");
        story.tell(new TaskAssigned(first, scene.rea()));
        story.tell(new TaskAssigned(third, scene.rea()));
        story.tell(new TaskLabelled(third, "now"));
        assertThat(titles("")).containsExactlyInAnyOrder("First", "Second", "Third");
        assertThat(titles("?assignee=rea" + suffix)).containsExactly("Third", "First");
        assertThat(titles("?assignee=" + scene.rea().value() + "&board=" + board.value()))
                .containsExactly("First");
        assertThat(titles("?label=now")).containsExactly("Third");
        assertThat(titles("?label=now&list=" + list.value())).isEmpty();
        assertThat(titles("?list=" + list.value())).containsExactly("First");
        assertThat(titles("?board=" + board.value() + "&sort=newest")).containsExactly("Second", "First");
        assertThat(titles("?assignee=nobody")).isEmpty();
        var item = get(scene.reader(), path + "?label=now").items().path(0);
        assertThat(item.path("body").asString()).isEqualTo("The body of Third");
        assertThat(item.path("list").isNull()).isTrue();
        assertThat(item.has("checklists")).isFalse();
    }

    @Test
    void is_narrowed_by_state() {
        var board = story.board("Board");
        var list = story.list(board, "List");
        story.task("Open", board, list);
        story.tell(new TaskCompleted(story.task("Done", board, list), new BoardPlace(board, list)));
        story.tell(new TaskArchived(story.task("Archived", board, list), new BoardPlace(board, list)));
        assertThat(titles("?state=open")).containsExactly("Open");
        assertThat(titles("?state=done")).containsExactly("Done");
        assertThat(titles("?state=archived")).containsExactly("Archived");
        assertThat(titles("?state=any&limit=1")).containsExactlyInAnyOrder("Open", "Done", "Archived");
    }

    @Test
    void tells_what_is_due_when_and_what_is_overdue() {
        due("Long ago", "2020-01-01T00:00:00Z");
        story.tell(new TaskCompleted(due("Done in time", "2020-01-02T00:00:00Z"), null));
        due("Far off", "2199-12-31T23:30:00Z");
        due("Farther off", "2200-01-01T00:00:00Z");
        due(
                "Tomorrow",
                Instant.now()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .plus(1, ChronoUnit.DAYS)
                        .toString());
        story.task("Some day");
        assertThat(titles("?due=overdue")).containsExactly("Long ago");
        assertThat(titles("?due=none")).containsExactly("Some day");
        assertThat(titles("?due=2199-12-31..2199-12-31")).containsExactly("Far off");
        assertThat(titles("?due=2199-12-31T23:30:00Z..2200-01-01T00:00:00Z")).containsExactly("Far off");
        assertThat(titles("?due=2199-01-01..&limit=1")).containsExactly("Far off", "Farther off");
        assertThat(titles("?due=..2020-01-02&sort=newest")).containsExactly("Done in time", "Long ago");
        assertThat(titles("?sort=due"))
                .containsExactly("Long ago", "Done in time", "Tomorrow", "Far off", "Farther off", "Some day");
    }

    @Test
    void tells_what_is_blocked() {
        var first = story.task("First");
        story.tell(new TaskBlocked(story.task("Waits"), first));
        story.tell(new TaskBlocked(story.task("Waits, too"), first));
        assertThat(titles("?blocked=true&sort=newest")).containsExactly("Waits, too", "Waits");
        assertThat(titles("?blocked=false")).containsExactly("First");
        story.tell(new TaskCompleted(first, null));
        assertThat(titles("?blocked=true")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_filter_with_any_order_finds_what_looking_at_everything_finds(long seed) {
        var random = new Random(seed);
        var tasks = new RandomTasks(story, random, scene.team());
        var question = story.ask("Why?");
        for (int i = 0; i < 150; i++) {
            tasks.step(List.of(scene.ada(), scene.ben()), List.of(question));
        }
        var everything = tasks.all().stream()
                .map(id -> get(scene.owner(), "/tasks/" + id.value()).json())
                .toList();
        var board = tasks.allBoards().getFirst().value();
        for (int i = 0; i < 80; i++) {
            var sort = any(random, "activity", "newest", "due", "priority");
            var due = any(random, "", "", "&due=none", "&due=2026-03-10..", "&due=overdue");
            var state = any(random, "", "&state=open", "&state=done", "&state=archived", "&state=deleted");
            var narrowed = List.copyOf(narrowed(board).entrySet()).get(random.nextInt(5));
            var query = "?limit=" + (1 + random.nextInt(20)) + "&sort=" + sort + due + state + narrowed.getKey();
            assertThat(all(scene.owner(), path + query, "id"))
                    .as(query)
                    .isEqualTo(filtered(everything, sort, due, state, narrowed.getValue()));
        }
    }

    private static String any(Random random, String... among) {
        return among[random.nextInt(among.length)];
    }

    private Map<String, Predicate<JsonNode>> narrowed(String board) {
        Predicate<JsonNode> assigned = task -> task.path("assignees").toString().contains("\"ben" + suffix + "\"");
        Predicate<JsonNode> labelled = task -> task.path("labels").toString().contains("label 1");
        Predicate<JsonNode> placed =
                task -> task.path("board").path("id").asString().equals(board);
        Predicate<JsonNode> blocked = task -> task.path("blocked").asBoolean();
        return Map.of(
                "",
                _ -> true,
                "&assignee=ben" + suffix,
                assigned,
                "&label=label%201&blocked=false",
                labelled.and(blocked.negate()),
                "&blocked=true",
                blocked,
                "&board=" + board + "&assignee=ben" + suffix,
                placed.and(assigned));
    }

    /** What a plain look at every task says. */
    private static List<String> filtered(
            List<JsonNode> all, String sort, String due, String state, Predicate<JsonNode> narrowed) {
        return all.stream()
                .filter(task -> state.isEmpty() ? !state(task).equals("deleted") : state.endsWith("=" + state(task)))
                .filter(task -> switch (due) {
                    case "" -> true;
                    case "&due=none" -> at(task).equals(Instant.MAX);
                    case "&due=overdue" ->
                        at(task).isBefore(Instant.now()) && state(task).equals("open");
                    default ->
                        !at(task).isBefore(Instant.parse("2026-03-10T00:00:00Z")) && !at(task).equals(Instant.MAX);
                })
                .filter(narrowed)
                .sorted(order(sort))
                .map(task -> task.path("id").asString())
                .toList();
    }

    private static String state(JsonNode task) {
        if (task.path("deleted").asBoolean()) {
            return "deleted";
        }
        return task.path("archived").asBoolean()
                ? "archived"
                : task.path("state").asString();
    }

    private static Instant at(JsonNode task) {
        var due = task.path("due");
        return due.isNull() ? Instant.MAX : Instant.parse(due.path("at").asString());
    }

    private static Comparator<JsonNode> order(String sort) {
        Comparator<JsonNode> oldest = Comparator.comparing(
                task -> Instant.parse(task.path("createdAt").asString()));
        return switch (sort) {
            case "activity" ->
                Comparator.<JsonNode, Instant>comparing(
                                task -> Instant.parse(task.path("activityAt").asString()))
                        .reversed();
            case "priority" ->
                Comparator.<JsonNode, TaskPriority>comparing(task -> TaskPriority.valueOf(
                                task.path("priority").asString().toUpperCase(Locale.ROOT)))
                        .thenComparing(oldest)
                        .reversed();
            case "due" -> Comparator.comparing(TaskListHttpTest::at).thenComparing(oldest);
            default -> oldest.reversed();
        };
    }

    @Test
    void is_sorted_by_what_presses() {
        for (var priority : List.of(TaskPriority.LOW, TaskPriority.URGENT, TaskPriority.MEDIUM)) {
            story.tell(new TaskPrioritized(story.task(priority.name()), priority, TaskPriority.NONE));
        }
        assertThat(titles("?sort=priority&limit=2")).containsExactly("URGENT", "MEDIUM", "LOW");
    }

    @ParameterizedTest
    @CsvSource({"state,closed", "sort,votes", "due,soon", "due,..", "due,2026-13-01..", "blocked,perhaps", "limit,0"})
    void names_the_parameter_it_cannot_take(String parameter, String value) {
        var refused = get(scene.reader(), path + "?" + parameter + "=" + value);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("bad-parameter");
        assertThat(refused.json().path("detail").asString()).contains(parameter);
    }
}
