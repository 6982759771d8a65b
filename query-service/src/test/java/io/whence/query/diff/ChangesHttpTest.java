package io.whence.query.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.ListEvent.ListRenamed;
import io.whence.api.event.QuestionEvent.AnswerAccepted;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionReopened;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.task.Moment;
import io.whence.query.HttpTest;
import io.whence.query.RandomTasks;
import io.whence.query.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ChangesHttpTest extends HttpTest {

    private Scene scene;
    private String path = "";

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        path = "/teams/" + scene.slug() + "/changes?since=";
        story.in(scene.team()).by(scene.ada());
    }

    private long head() {
        return get(scene.owner(), "/teams/" + scene.slug() + "/timeline?by=recorded&limit=1")
                .items()
                .path(0)
                .path("position")
                .asLong();
    }

    private static List<String> lines(JsonNode subject) {
        var lines = new ArrayList<String>();
        subject.path("lines")
                .forEach(line -> lines.add(line.path("change").asString() + ": "
                        + line.path("text").asString()));
        return lines;
    }

    @Test
    void tells_the_net_effect_on_each_subject_and_proves_it() {
        var old = story.ask("Do we pin?", "build");
        var untouched = story.ask("Nothing happens here");
        var answer = story.answer(old, "Yes.");
        long since = head();
        story.by(scene.ben());
        story.tell(new QuestionEdited(old, "Do we really pin?", null, null, null));
        story.tell(new QuestionEdited(old, "Do we pin dependencies?", null, null, null));
        story.tell(new QuestionClosed(old, QuestionCloseReason.DUPLICATE, List.of(), null, List.of()));
        story.tell(new QuestionReopened(old, List.of()));
        story.by(scene.ada()).tell(new AnswerAccepted(old, answer));
        story.comment(old, "At last.");
        var fresh = story.ask("And what is new?");
        story.by(scene.ben()).answer(fresh, "This.");
        var changes = get(scene.reader(), path + since).items();
        assertThat(changes.size()).isEqualTo(2);
        assertThat(changes.path(0).path("subject").path("title").asString()).isEqualTo("Do we pin dependencies?");
        assertThat(lines(changes.path(0)))
                .containsExactly(
                        "renamed: renamed from “Do we pin?” to “Do we pin dependencies?”",
                        "accepted: an answer was accepted",
                        "commented: 1 comment is new or changed");
        assertThat(changes.path(0).path("lines").path(0).path("eventIds").size())
                .isEqualTo(2);
        assertThat(lines(changes.path(1))).containsExactly("opened: asked by Ada Park", "answered: answered by Ben");
        assertThat(changes.toString()).doesNotContain(untouched.value());
        var recorded = new TreeSet<>(all(scene.reader(), "/teams/" + scene.slug() + "/timeline?limit=100", "eventId"));
        changes.forEach(subject -> subject.path("lines")
                .forEach(line ->
                        line.path("eventIds").forEach(id -> assertThat(recorded).contains(id.asString()))));
        assertThat(get(scene.reader(), path + since).json())
                .isEqualTo(get(scene.reader(), path + since).json());
        assertThat(get(scene.reader(), path + head()).items().size()).isZero();
    }

    @Test
    void names_lists_as_they_were_and_people_and_tasks_as_they_are() {
        var board = story.board("Board");
        var todo = story.list(board, "To do");
        var done = story.list(board, "Doing");
        var first = story.task("First", board, todo);
        var second = story.task("Second", board, todo);
        long since = head();
        story.tell(new ListRenamed(todo, board, "Backlog"));
        story.tell(new TaskMoved(
                first, new BoardPlace(board, todo), new BoardPlace(board, done), RelativePosition.last(), null));
        story.tell(new TaskAssigned(first, scene.ben()));
        story.tell(new TaskAssigned(first, scene.ada()));
        story.tell(new TaskBlocked(first, second));
        story.tell(new ListRenamed(done, board, "Done"));
        long until = head();
        story.tell(new ListRenamed(done, board, "Ready"));
        var changes = get(scene.reader(), path + since + "&until=" + until).items();
        assertThat(lines(changes.path(0)))
                .containsExactly(
                        "renamed: the list “Backlog”: renamed from “To do” to “Backlog”",
                        "renamed: the list “Done”: renamed from “Doing” to “Done”");
        assertThat(lines(changes.path(1)))
                .containsExactly(
                        "moved: moved from “To do” to “Done”",
                        "assigned: assigned to Ben, Ada Park",
                        "blocked: blocked by “Second”");
        assertThat(changes.size()).isEqualTo(2);
    }

    @Test
    void says_what_a_new_list_is_called_and_when_a_task_is_due() {
        var board = story.board("Board");
        var task = story.task("First", board, story.list(board, "To do"));
        long since = head();
        story.list(board, "Doing");
        var due = "2027-03-01T17:00:00+01:00[Europe/Berlin]";
        story.tell(new TaskScheduled(task, null, Moment.parse(due)));
        var changes = get(scene.reader(), path + since).items();
        assertThat(lines(changes.path(0))).contains("opened: the list “Doing” was added");
        assertThat(lines(changes.path(1))).containsExactly("changed: due changed to “" + due + "”");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void says_nothing_by_its_id(long seed) {
        long since = head();
        var question = story.ask("Why?");
        var tasks = new RandomTasks(story, new Random(seed), scene.team());
        for (int i = 0; i < 80; i++) {
            tasks.step(List.of(scene.ada(), scene.ben()), List.of(question));
        }
        for (long from = since; from < head(); from += 7) {
            get(scene.owner(), path + from + "&limit=100")
                    .items()
                    .forEach(subject ->
                            assertThat(lines(subject)).noneMatch(line -> line.matches(".*\\b[a-z]+_[0-9a-z]{26}.*")));
        }
    }

    @Test
    void pages_name_each_subject_once_and_do_not_shift() {
        long since = head();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(story.ask("Question " + i).value());
        }
        ids.forEach(id -> story.comment(new io.whence.api.id.QuestionId(id), "Hm"));
        var seen = new ArrayList<String>();
        var page = get(scene.reader(), path + since + "&limit=2");
        page.items().forEach(item -> seen.add(item.path("subject").path("id").asString()));
        story.ask("Too late");
        while (!page.json().path("next").isNull()) {
            page = get(
                    scene.reader(),
                    path + since + "&limit=2&cursor=" + page.json().path("next").asString());
            page.items()
                    .forEach(item -> seen.add(item.path("subject").path("id").asString()));
        }
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void does_not_tell_of_what_is_hidden() {
        long since = head();
        var id = story.by(scene.ben()).ask("How?");
        var answer = story.answer(id, "Unspeakable.");
        story.tell(new AnswerDeleted(answer, id, List.of()));
        assertThat(lines(get(scene.reader(), path + since).items().path(0))).containsExactly("opened: asked by Ben");
        story.tell(new QuestionDeleted(id, List.of()));
        assertThat(get(scene.reader(), path + since).items().size()).isZero();
        assertThat(get(scene.outsider(), path + since).status()).isEqualTo(404);
        assertThat(get(scene.reader(), path + "yesterday").code()).isEqualTo("bad-parameter");
    }
}
