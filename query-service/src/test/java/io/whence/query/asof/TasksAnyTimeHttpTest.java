package io.whence.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.event.TaskEvent.TaskLinked;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.id.BoardId;
import io.whence.api.id.TaskId;
import io.whence.api.task.TaskRelation;
import io.whence.query.HttpTest;
import io.whence.query.RandomTasks;
import io.whence.query.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TasksAnyTimeHttpTest extends HttpTest {

    private static final List<String> LISTS = List.of(
            "tasks?sort=activity",
            "tasks?sort=due&limit=100",
            "tasks?sort=priority&state=open",
            "tasks?sort=activity&label=label%201&blocked=false",
            "tasks?sort=due&due=2026-03-10..",
            "questions?sort=votes",
            "questions?sort=activity&answered=false");

    private Scene scene;

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        story.in(scene.team()).by(scene.ada());
    }

    private long head() {
        return get(scene.owner(), "/teams/" + scene.slug() + "/timeline?by=recorded&limit=1")
                .items()
                .path(0)
                .path("position")
                .asLong();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void what_was_read_then_is_what_is_read_of_then_now(long seed) {
        var random = new Random(seed);
        var question = story.ask("Why?");
        var board = story.board("Board");
        var linked = story.task("Linked", board, story.list(board, "List"));
        story.tell(new TaskLinked(linked, question, TaskRelation.IMPLEMENTS));
        var tasks = new RandomTasks(story, random, scene.team());
        var read = new TreeMap<Long, Map<String, JsonNode>>();
        for (int i = 0; i < 40; i++) {
            tasks.step(List.of(scene.ada(), scene.ben()), List.of(question));
            if (i % 5 == 4) {
                story.tell(new QuestionEdited(question, "Why, asked anew " + i + "?", null, null, null));
            }
            var paths = new ArrayList<>(List.of("/questions/" + question.value(), "/tasks/" + linked.value()));
            tasks.all().stream().map(TaskId::value).map(id -> "/tasks/" + id).forEach(paths::add);
            tasks.allBoards().stream()
                    .map(BoardId::value)
                    .map(id -> "/boards/" + id)
                    .forEach(paths::add);
            paths.add("/teams/" + scene.slug() + "/" + LISTS.get(i % LISTS.size()));
            var now = new HashMap<String, JsonNode>();
            paths.forEach(path -> now.put(path, get(scene.owner(), path).json()));
            read.put(head(), now);
        }
        read.forEach((position, then) -> then.forEach((path, json) -> assertThat(
                        get(scene.owner(), path + (path.contains("?") ? "&" : "?") + "asOf=" + position)
                                .json())
                .as("%s at %d", path, position)
                .isEqualTo(json)));
    }

    @Test
    void lists_are_told_as_they_were() {
        var board = story.board("Board");
        var todo = story.list(board, "To do");
        var done = story.list(board, "Done");
        var first = story.task("First", board, todo);
        var second = story.task("Second", board, todo);
        long then = head();
        story.tell(new TaskMoved(
                first, new BoardPlace(board, todo), new BoardPlace(board, done), RelativePosition.last(), null));
        story.tell(new TaskEdited(second, "Second, renamed", null, null));
        story.tell(new TaskCompleted(first, new BoardPlace(board, done)));
        story.task("Third", board, todo);
        story.board("Another board");
        assertThat(get(scene.reader(), "/lists/" + todo.value() + "/tasks?asOf=" + then)
                        .each("title"))
                .containsExactly("First", "Second");
        assertThat(get(scene.reader(), "/lists/" + todo.value() + "/tasks").each("title"))
                .containsExactly("Second, renamed", "Third");
        var tasks = "/teams/" + scene.slug() + "/tasks";
        assertThat(all(scene.reader(), tasks + "?limit=1&asOf=" + then, "title"))
                .containsExactly("Second", "First");
        assertThat(get(scene.reader(), tasks + "?state=done&asOf=" + then)
                        .items()
                        .size())
                .isZero();
        assertThat(get(scene.reader(), tasks + "?state=done&asOf=" + head()).each("title"))
                .containsExactly("First");
        assertThat(get(scene.reader(), tasks + "?list=" + done.value() + "&asOf=" + head())
                        .each("title"))
                .containsExactly("First");
        assertThat(all(scene.reader(), tasks + "?sort=activity&limit=1&asOf=" + then, "title"))
                .containsExactly("Second", "First");
        assertThat(all(scene.reader(), tasks + "?sort=due&limit=1&asOf=" + then, "title"))
                .containsExactly("First", "Second");
        assertThat(get(scene.reader(), "/teams/" + scene.slug() + "/boards?asOf=" + then)
                        .each("name"))
                .containsExactly("Board");
        var memento = get(scene.reader(), tasks + "?asOf=" + then);
        assertThat(memento.header("Memento-Datetime")).endsWith("GMT");
        for (var path : List.of(tasks, "/teams/" + scene.slug() + "/boards", "/lists/" + todo.value() + "/tasks")) {
            assertThat(get(scene.outsider(), path + "?asOf=" + then).status()).isEqualTo(404);
            assertThat(get(scene.reader(), path, "Accept-Datetime", memento.header("Memento-Datetime"))
                            .header("Memento-Datetime"))
                    .isEqualTo(memento.header("Memento-Datetime"));
        }
        story.tell(new TaskDeleted(second, new BoardPlace(board, todo)));
        assertThat(get(scene.reader(), tasks + "?asOf=" + then).json().toString())
                .contains("First");
    }

    @Test
    void questions_are_listed_as_they_were() {
        var old = story.ask("Old?", "java");
        long then = head();
        story.tell(new QuestionEdited(old, "Renamed?", null, List.of("sql"), null));
        story.ask("New?", "java");
        var path = "/teams/" + scene.slug() + "/questions?asOf=" + then;
        assertThat(get(scene.reader(), path).each("title")).containsExactly("Old?");
        assertThat(get(scene.reader(), path + "&tag=sql").items().size()).isZero();
        assertThat(get(scene.reader(), path + "&tag=java").each("title")).containsExactly("Old?");
        assertThat(get(scene.reader(), path + "&sort=votes&tag=java").each("title"))
                .containsExactly("Old?");
        assertThat(get(scene.outsider(), path).status()).isEqualTo(404);
        story.tell(new io.whence.api.event.QuestionEvent.QuestionDeleted(old, List.of()));
        for (var sort : List.of("newest", "votes", "activity")) {
            assertThat(get(scene.member(), path + "&sort=" + sort).items().size())
                    .as("hidden now")
                    .isZero();
        }
        assertThat(get(scene.owner(), path).each("title")).containsExactly("Old?");
    }

    @Test
    void a_difference_of_a_board_is_that_of_its_lists_and_tasks() {
        var board = story.board("Board");
        var todo = story.list(board, "To do");
        var done = story.list(board, "Done");
        var task = story.task("First", board, todo);
        long from = head();
        story.tell(new TaskMoved(
                task, new BoardPlace(board, todo), new BoardPlace(board, done), RelativePosition.last(), null));
        story.tell(new TaskEdited(task, "First of all", null, null));
        var ofBoard = get(scene.reader(), "/boards/" + board.value() + "/diff?from=" + from)
                .json();
        var ofTask = get(scene.reader(), "/tasks/" + task.value() + "/diff?from=" + from)
                .json();
        assertThat(ofTask.path("changes").size()).isEqualTo(1);
        assertThat(ofTask.path("changes").path(0).path("fields").toString())
                .contains("\"field\":\"list\",\"old\":\"" + todo.value() + "\",\"new\":\"" + done.value() + "\"")
                .contains("{\"op\":\"insert\",\"text\":\" of all\"}");
        assertThat(ofBoard.path("changes").path(0).path("fields"))
                .isEqualTo(ofTask.path("changes").path(0).path("fields"));
        assertThat(get(scene.reader(), "/tasks/" + task.value() + "/timemap", "Accept", "application/json")
                        .status())
                .isEqualTo(406);
    }
}
