package io.whence.command.task;

import static io.whence.command.runtime.aggregate.Given.ADA;
import static io.whence.command.runtime.aggregate.Given.BOB;
import static io.whence.command.runtime.aggregate.Given.OUTSIDER;
import static io.whence.command.runtime.aggregate.Given.TEAM;
import static io.whence.command.runtime.aggregate.Given.keyed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.api.CommandRejectedException;
import io.whence.api.board.BoardPlace;
import io.whence.api.board.ListCommand.ChangeList;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.Event;
import io.whence.api.event.TaskEvent;
import io.whence.api.event.TaskEvent.ItemAssigned;
import io.whence.api.event.TaskEvent.ItemConverted;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskLinked;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.ItemId;
import io.whence.api.id.ListId;
import io.whence.api.id.TaskId;
import io.whence.api.task.ChecklistCommand.AddChecklist;
import io.whence.api.task.ChecklistCommand.AddItem;
import io.whence.api.task.ChecklistCommand.ChangeItem;
import io.whence.api.task.ChecklistCommand.ConvertItem;
import io.whence.api.task.TaskRejection;
import io.whence.api.task.TaskRelation;
import io.whence.api.text.FieldUpdate;
import io.whence.api.text.FieldValidation;
import io.whence.api.text.MarkdownText;
import io.whence.command.runtime.aggregate.Given;
import io.whence.command.runtime.recording.ImportedEventRecorder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes of an item that becomes a task, on a real event log: a fixture knows one aggregate only. */
class ConvertItemHandlerTest {

    @TempDir
    static Path data;

    static LiveTasks live;

    ListId list;
    TaskId parent;
    final TaskId task = TaskId.next();
    final ChecklistId checklist = ChecklistId.next();
    final ItemId item = ItemId.next();

    @BeforeAll
    static void start() {
        live = LiveTasks.on(data);
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    @BeforeEach
    void open() {
        list = live.list(null);
        parent = live.task(list);
    }

    void add(String text) {
        live.send(new AddChecklist(parent, checklist, "Steps"));
        live.send(new AddItem(parent, checklist, item, text, RelativePosition.last()));
    }

    /** All that is recorded when an item that says something is converted. */
    List<Event> converted(String text) {
        add(text);
        return converted();
    }

    List<Event> converted() {
        int before = live.log().size();
        live.send(new ConvertItem(parent, checklist, item, task));
        return live.log().subList(before, live.log().size());
    }

    TaskEvent opened(String title, String body) {
        return new TaskOpened(
                task,
                TEAM,
                title,
                new MarkdownText(body),
                new BoardPlace(live.board, list),
                RelativePosition.after(parent));
    }

    @Test
    void opens_a_task_after_its_own_and_says_so_on_both() {
        assertThat(converted("First"))
                .containsExactly(
                        new ItemConverted(parent, checklist, item, task),
                        opened("First", ""),
                        new TaskLinked(task, parent, TaskRelation.RELATES_TO));
    }

    @Test
    void keeps_whoever_is_to_do_it() {
        add("First");
        live.send(new ChangeItem(parent, checklist, item, null, null, new FieldUpdate<>(BOB)));

        assertThat(converted()).last().isEqualTo(new TaskAssigned(task, BOB));
    }

    @Test
    void leaves_out_who_is_not_in_the_team_any_more() {
        add("First");
        var history = live.context.getBean(ImportedEventRecorder.class);
        history.inOneUnit(() ->
                history.record(new ItemAssigned(parent, checklist, item, OUTSIDER), Given.envelope(ADA, "assigned")));

        assertThat(converted()).last().isEqualTo(new TaskLinked(task, parent, TaskRelation.RELATES_TO));
    }

    @Test
    void has_a_long_line_go_on_in_the_body() {
        var title = "x".repeat(FieldValidation.TITLE_MAX);

        assertThat(converted(title + " and more")).contains(opened(title, " and more"));
    }

    @Test
    void cuts_no_character_in_two() {
        var title = "x".repeat(FieldValidation.TITLE_MAX - 1);

        assertThat(converted(title + "🫖")).contains(opened(title, "🫖"));
    }

    @Test
    void records_nothing_where_there_is_no_room() {
        add("First");
        live.send(new ChangeList(list, null, new FieldUpdate<>(1), null));
        int before = live.log().size();

        assertThatThrownBy(() -> live.send(new ConvertItem(parent, checklist, item, task)))
                .isInstanceOfSatisfying(
                        CommandRejectedException.class,
                        e -> assertThat(e.rejection()).isEqualTo(TaskRejection.WIP_LIMIT_REACHED));

        assertThat(live.log()).hasSize(before);
    }

    @Test
    void opens_one_task_however_often_it_is_sent() {
        add("First");
        var convert = new ConvertItem(parent, checklist, item, task);
        var first = live.send(convert, keyed(ADA, "convert", "d"));
        int before = live.log().size();

        assertThat(live.send(convert, keyed(ADA, "convert", "d"))).isEqualTo(first);
        assertThat(first.id()).isEqualTo(task.value());
        assertThat(first.version()).isEqualTo(2);
        assertThat(live.log()).hasSize(before);
    }
}
