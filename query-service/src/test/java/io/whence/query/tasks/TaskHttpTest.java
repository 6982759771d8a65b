package io.whence.query.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.CommentEvent.ThreadResolved;
import io.whence.api.event.ListEvent.ListRenamed;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.TaskEvent.ChecklistAdded;
import io.whence.api.event.TaskEvent.ItemAdded;
import io.whence.api.event.TaskEvent.ItemAssigned;
import io.whence.api.event.TaskEvent.ItemChecked;
import io.whence.api.event.TaskEvent.ItemConverted;
import io.whence.api.event.TaskEvent.ItemMoved;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskLinked;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskPrioritized;
import io.whence.api.event.TaskEvent.TaskReopened;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.event.TaskEvent.TaskUnlinked;
import io.whence.api.event.TaskEvent.TaskWatched;
import io.whence.api.id.BoardId;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.ItemId;
import io.whence.api.id.ListId;
import io.whence.api.id.TaskId;
import io.whence.api.task.Moment;
import io.whence.api.task.TaskPriority;
import io.whence.api.task.TaskRelation;
import io.whence.api.text.MarkdownText;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TaskHttpTest extends HttpTest {

    private Scene scene;
    private BoardId board;
    private ListId doing;
    private ListId done;

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        story.in(scene.team()).by(scene.ben());
        board = story.board("Delivery");
        doing = story.list(board, "Doing");
        done = story.list(board, "Done");
    }

    private JsonNode read(TaskId id) {
        var answer = get(scene.reader(), "/tasks/" + id.value());
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json();
    }

    private BoardPlace at(ListId list) {
        return new BoardPlace(board, list);
    }

    private static List<String> each(JsonNode array, String field) {
        var values = new ArrayList<String>();
        array.forEach(item -> values.add(item.path(field).asString()));
        return values;
    }

    @Test
    void is_answered_with_all_there_is_to_it() {
        var id = story.task("Write it down", board, doing);
        var due = Moment.parse("2026-12-01T17:00:00+01:00[Europe/Berlin]");
        story.tell(new TaskEdited(id, "Write it all down", null, "clearer"));
        story.tell(new TaskScheduled(id, Moment.parse("2026-11-30T08:00:00Z"), due));
        story.tell(new TaskPrioritized(id, TaskPriority.HIGH, TaskPriority.NONE));
        story.tell(new TaskLabelled(id, "Docs, now"));
        story.tell(new TaskAssigned(id, scene.rea()));
        story.tell(new TaskAssigned(id, scene.ben()));
        story.tell(new TaskWatched(id, scene.ada()));
        var task = read(id);
        assertThat(task.path("version").asInt()).isEqualTo(8);
        assertThat(task.path("team").path("slug").asString()).isEqualTo(scene.slug());
        assertThat(task.path("title").asString()).isEqualTo("Write it all down");
        assertThat(task.path("body").asString()).isEqualTo("The body of Write it down");
        assertThat(task.path("author").path("handle").asString()).isEqualTo("ben" + suffix);
        assertThat(task.path("board").toString()).isEqualTo("{\"id\":\"" + board.value() + "\",\"name\":\"Delivery\"}");
        assertThat(task.path("list").toString()).isEqualTo("{\"id\":\"" + doing.value() + "\",\"name\":\"Doing\"}");
        assertThat(task.path("state").asString()).isEqualTo("open");
        assertThat(task.path("archived").asBoolean()).isFalse();
        assertThat(task.path("priority").asString()).isEqualTo("high");
        assertThat(task.path("due").toString())
                .isEqualTo("{\"at\":\"2026-12-01T16:00:00Z\",\"zone\":\"Europe/Berlin\"}");
        assertThat(task.path("start").path("at").asString()).isEqualTo("2026-11-30T08:00:00Z");
        assertThat(task.path("labels").toString()).isEqualTo("[\"Docs, now\"]");
        assertThat(each(task.path("assignees"), "handle")).containsExactly("rea" + suffix, "ben" + suffix);
        assertThat(each(task.path("watchers"), "handle")).containsExactly("ada" + suffix);
        assertThat(task.path("revisionCount").asInt()).isEqualTo(2);
        assertThat(get(scene.reader(), "/tasks/" + id.value()).header("ETag")).matches("\"8\\.\\d+\"");
        story.tell(new ListRenamed(doing, board, "In progress"));
        assertThat(read(id).path("list").path("name").asString()).isEqualTo("In progress");
        assertThat(read(story.task("On no board")).path("list").isNull()).isTrue();
    }

    @Test
    void shows_its_checklists_in_order() {
        var id = story.task("Ship", board, doing);
        var list = ChecklistId.next();
        var first = ItemId.next();
        var second = ItemId.next();
        var third = ItemId.next();
        story.tell(new ChecklistAdded(id, list, "Before"));
        story.tell(new ItemAdded(id, list, first, "first", RelativePosition.last()));
        story.tell(new ItemAdded(id, list, third, "third", RelativePosition.last()));
        story.tell(new ItemAdded(id, list, second, "second", RelativePosition.before(third)));
        story.tell(new ItemMoved(id, list, first, RelativePosition.last()));
        story.tell(new ItemChecked(id, list, second));
        story.tell(new ItemAssigned(id, list, third, scene.rea()));
        var converted = story.task("first", board, doing);
        story.tell(new ItemConverted(id, list, first, converted));
        var items = read(id).path("checklists").path(0).path("items");
        assertThat(each(items, "text")).containsExactly("second", "third", "first");
        assertThat(each(items, "checked")).containsExactly("true", "false", "false");
        assertThat(items.path(1).path("assignee").path("name").asString()).isEqualTo("Rea");
        assertThat(items.path(2).path("task").asString()).isEqualTo(converted.value());
        assertThat(read(id).path("items").toString()).isEqualTo("{\"items\":3,\"checked\":1}");
    }

    @Test
    void shows_what_it_waits_for_until_that_is_done() {
        var first = story.task("First", board, doing);
        var then = story.task("Then", board, doing);
        story.tell(new TaskBlocked(then, first));
        var etag = get(scene.reader(), "/tasks/" + then.value()).header("ETag");
        assertThat(read(then).path("blocked").asBoolean()).isTrue();
        assertThat(each(read(then).path("blockers"), "title")).containsExactly("First");
        assertThat(each(read(first).path("blocking"), "id")).containsExactly(then.value());
        story.tell(new TaskCompleted(first, at(doing)));
        assertThat(get(scene.reader(), "/tasks/" + then.value(), "If-None-Match", etag)
                        .status())
                .isEqualTo(200);
        assertThat(read(then).path("blocked").asBoolean()).isFalse();
        assertThat(each(read(then).path("blockers"), "state")).containsExactly("done");
        story.tell(new TaskReopened(first, at(doing)));
        assertThat(read(then).path("blocked").asBoolean()).isTrue();
    }

    @Test
    void is_linked_both_ways_with_questions_answers_and_tasks() {
        var question = story.ask("Why?");
        var answer = story.answer(question, "Because.");
        var other = story.task("The other one");
        var id = story.task("Do it", board, doing);
        story.tell(new TaskLinked(id, question, TaskRelation.CAUSED_BY));
        story.tell(new TaskLinked(id, answer, TaskRelation.IMPLEMENTS));
        story.tell(new TaskLinked(id, other, TaskRelation.RELATES_TO));
        var links = read(id).path("links");
        assertThat(each(links, "relation")).containsExactly("caused-by", "implements", "relates-to");
        assertThat(links.path(1).path("target").toString())
                .isEqualTo("{\"kind\":\"answer\",\"id\":\"" + answer.value() + "\",\"title\":\"Why?\"}");
        var path = "/questions/" + question.value();
        var asked = get(scene.reader(), path).json();
        assertThat(asked.path("tasks").toString())
                .isEqualTo("[{\"id\":\"" + id.value()
                        + "\",\"title\":\"Do it\",\"state\":\"open\",\"relation\":\"caused-by\"}]");
        assertThat(each(asked.path("answers").path(0).path("tasks"), "relation"))
                .containsExactly("implements");
        assertThat(each(get(scene.reader(), "/answers/" + answer.value()).json().path("tasks"), "id"))
                .containsExactly(id.value());
        assertThat(each(read(other).path("linkedBy"), "title")).containsExactly("Do it");
        var etag = get(scene.reader(), path).header("ETag");
        assertThat(get(scene.reader(), path, "If-None-Match", etag).status()).isEqualTo(304);
        story.tell(new TaskCompleted(id, at(doing)));
        assertThat(get(scene.reader(), path, "If-None-Match", etag)
                        .json()
                        .path("tasks")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("done");
        var taskTag = get(scene.reader(), "/tasks/" + id.value()).header("ETag");
        story.tell(new QuestionEdited(question, "Why not?", null, null, null));
        assertThat(get(scene.reader(), "/tasks/" + id.value(), "If-None-Match", taskTag)
                        .json()
                        .path("links")
                        .path(0)
                        .path("target")
                        .path("title")
                        .asString())
                .isEqualTo("Why not?");
        etag = get(scene.reader(), path).header("ETag");
        story.tell(new TaskUnlinked(id, question, TaskRelation.CAUSED_BY));
        assertThat(get(scene.reader(), path, "If-None-Match", etag)
                        .json()
                        .path("tasks")
                        .size())
                .isZero();
    }

    @Test
    void is_commented_on_as_questions_are() {
        var id = story.task("Do it", board, doing);
        var comment = story.comment(id, "Now?");
        story.tell(new ThreadResolved(comment, id, id));
        assertThat(each(read(id).path("comments"), "body")).containsExactly("Now?");
        assertThat(read(id).path("commentCount").asInt()).isEqualTo(1);
        var alone = get(scene.reader(), "/comments/" + comment.value()).json();
        assertThat(alone.path("on").asString()).isEqualTo(id.value());
        assertThat(alone.path("resolved").asBoolean()).isTrue();
        assertThat(get(scene.reader(), "/comments/" + comment.value() + "/timeline")
                        .each("summary"))
                .containsExactly("Ben resolved a thread on the task “Do it”", "Ben commented on the task “Do it”");
    }

    @Test
    void tells_its_words_only_to_its_author_and_to_owners_when_it_is_deleted() {
        var id = story.task("Unspeakable", board, doing);
        var comment = story.comment(id, "Unspeakable, too");
        story.tell(new TaskEdited(id, null, new MarkdownText("unspeakably"), "unspeakable reasons"));
        story.tell(new TaskDeleted(id, at(doing)));
        for (var path : List.of(
                "/tasks/" + id.value(),
                "/tasks/" + id.value() + "/revisions",
                "/tasks/" + id.value() + "/times",
                "/comments/" + comment.value())) {
            assertThat(get(scene.reader(), path).status()).as(path).isEqualTo(404);
            assertThat(get(scene.owner(), path).status()).as(path).isEqualTo(200);
            assertThat(get(scene.member(), path).status()).as(path).isEqualTo(200);
        }
        for (var path : List.of(
                "/teams/" + scene.slug() + "/timeline",
                "/boards/" + board.value() + "/timeline",
                "/boards/" + board.value() + "/history",
                "/boards/" + board.value(),
                "/teams/" + scene.slug() + "/tasks")) {
            assertThat(get(scene.reader(), path).json().toString()).as(path).doesNotContainIgnoringCase("unspeakabl");
        }
        assertThat(get(scene.reader(), "/teams/" + scene.slug() + "/timeline").each("summary"))
                .contains("Ben deleted a task that is not there any more");
        assertThat(get(scene.reader(), "/teams/" + scene.slug() + "/tasks?state=deleted")
                        .code())
                .isEqualTo("forbidden");
        assertThat(get(scene.owner(), "/teams/" + scene.slug() + "/tasks?state=deleted")
                        .each("id"))
                .containsExactly(id.value());
    }

    @Test
    void tells_how_long_it_was_in_each_list() {
        var begin = Instant.parse("2020-01-01T00:00:00Z");
        story.imported(begin, "1");
        var id = story.task("Old", board, doing);
        story.imported(begin.plusSeconds(60), "2")
                .tell(new TaskMoved(id, at(doing), at(done), RelativePosition.last(), null));
        story.imported(begin.plusSeconds(100), "3")
                .tell(new TaskMoved(id, at(done), at(doing), RelativePosition.last(), null));
        story.imported(begin.plusSeconds(130), "4")
                .tell(new TaskMoved(id, at(doing), at(doing), RelativePosition.first(), null));
        story.imported(begin.plusSeconds(190), "5").tell(new TaskDeleted(id, at(doing)));
        var times = get(scene.member(), "/tasks/" + id.value() + "/times").json();
        assertThat(each(times.path("lists"), "seconds")).containsExactly("150", "40");
        assertThat(each(times.path("spells"), "seconds")).containsExactly("60", "40", "90");
        assertThat(times.path("lists").path(0).path("list").path("name").asString())
                .isEqualTo("Doing");
        assertThat(times.path("lists").path(0).path("current").asBoolean()).isFalse();
        var current = story.task("New", board, doing);
        assertThat(get(scene.member(), "/tasks/" + current.value() + "/times")
                        .json()
                        .path("lists")
                        .path(0)
                        .path("current")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void has_revisions_a_history_and_a_timeline() {
        var id = story.task("Do it", board, doing);
        story.tell(new TaskEdited(id, "Do it well", null, "ambition"));
        story.tell(new TaskMoved(id, at(doing), at(done), RelativePosition.first(), "it is urgent"));
        story.tell(new TaskAssigned(id, scene.rea()));
        var path = "/tasks/" + id.value();
        var revisions = get(scene.reader(), path + "/revisions");
        assertThat(revisions.each("title")).containsExactly("Do it", "Do it well");
        assertThat(revisions.items().path(1).path("diff").path("title").toString())
                .isEqualTo("{\"old\":\"Do it\",\"new\":\"Do it well\"}");
        assertThat(get(scene.reader(), path + "/history").each("type"))
                .containsExactly("task.opened", "task.edited", "task.moved", "task.assigned");
        var summaries = List.of(
                "Ben assigned the task “Do it well” to Rea",
                "Ben moved the task “Do it well” from “Doing” to “Done”: it is urgent",
                "Ben edited the task “Do it well”: ambition",
                "Ben opened the task “Do it well” in “Doing”");
        assertThat(get(scene.reader(), path + "/timeline").each("summary")).containsExactlyElementsOf(summaries);
        assertThat(get(scene.reader(), "/boards/" + board.value() + "/timeline?kind=task")
                        .each("summary"))
                .containsExactlyElementsOf(summaries);
        assertThat(get(scene.reader(), "/boards/" + board.value() + "/history").each("type"))
                .startsWith("board.opened", "list.added", "list.added", "task.opened");
        assertThat(get(scene.reader(), "/lists/" + done.value() + "/timeline").each("type"))
                .containsExactly("task.moved", "list.added");
        assertThat(get(scene.reader(), "/members/" + scene.ben().value() + "/timeline?kind=task")
                        .each("summary"))
                .containsExactlyElementsOf(summaries);
        assertThat(get(scene.reader(), path + "/timeline")
                        .items()
                        .path(0)
                        .path("subject")
                        .toString())
                .isEqualTo("{\"kind\":\"task\",\"id\":\"" + id.value() + "\",\"title\":\"Do it well\"}");
    }
}
