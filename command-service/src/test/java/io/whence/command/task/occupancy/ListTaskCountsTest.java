package io.whence.command.task.occupancy;

import static io.whence.command.runtime.aggregate.Given.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.TaskEvent;
import io.whence.api.event.TaskEvent.TaskArchived;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.event.TaskEvent.TaskRestored;
import io.whence.api.event.TaskEvent.TaskUnarchived;
import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.api.id.TaskId;
import io.whence.api.text.MarkdownText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListTaskCountsTest {

    static final TaskId TASK = TaskId.next();
    static final BoardPlace HERE = new BoardPlace(BoardId.next(), ListId.next());
    static final BoardPlace THERE = new BoardPlace(HERE.boardId(), ListId.next());
    static final TaskOpened OPENED = opened(TASK, HERE);

    static TaskOpened opened(TaskId task, @Nullable BoardPlace place) {
        return new TaskOpened(
                task, TEAM, "t", new MarkdownText(""), place, place == null ? null : RelativePosition.<TaskId>last());
    }

    static TaskMoved moved(@Nullable BoardPlace from, BoardPlace to) {
        return new TaskMoved(TASK, from, to, RelativePosition.last(), null);
    }

    /** How many tasks are here and there. */
    static List<Integer> after(TaskEvent... story) {
        var tasks = new ListTaskCounts();
        for (TaskEvent event : story) {
            tasks.take(event);
        }
        return List.of(tasks.in(HERE.listId()), tasks.in(THERE.listId()));
    }

    @Test
    void counts_what_was_opened_and_moved() {
        assertThat(after(OPENED, opened(TaskId.next(), HERE))).containsExactly(2, 0);
        assertThat(after(OPENED, moved(HERE, THERE))).containsExactly(0, 1);
        assertThat(after(OPENED, moved(HERE, HERE))).containsExactly(1, 0);
        assertThat(after(opened(TASK, null))).containsExactly(0, 0);
        assertThat(after(opened(TASK, null), moved(null, HERE))).containsExactly(1, 0);
    }

    @Test
    void counts_what_is_done() {
        assertThat(after(OPENED, new TaskCompleted(TASK, HERE))).containsExactly(1, 0);
    }

    @Test
    void counts_nothing_that_is_archived_or_deleted_or_both() {
        var archived = new TaskArchived(TASK, HERE);
        var deleted = new TaskDeleted(TASK, HERE);
        var restored = new TaskRestored(TASK, HERE);
        var unarchived = new TaskUnarchived(TASK, HERE);
        assertThat(after(OPENED, archived)).containsExactly(0, 0);
        assertThat(after(OPENED, archived, deleted)).containsExactly(0, 0);
        assertThat(after(OPENED, archived, deleted, restored)).containsExactly(0, 0);
        assertThat(after(OPENED, archived, deleted, restored, unarchived)).containsExactly(1, 0);
        assertThat(after(OPENED, deleted, restored)).containsExactly(1, 0);
    }

    @Test
    void follows_what_is_moved_while_it_is_archived() {
        assertThat(after(OPENED, new TaskArchived(TASK, HERE), moved(HERE, THERE)))
                .containsExactly(0, 0);
        assertThat(after(OPENED, new TaskArchived(TASK, HERE), moved(HERE, THERE), new TaskUnarchived(TASK, THERE)))
                .containsExactly(0, 1);
    }
}
