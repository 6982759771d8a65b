package io.whence.command.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.TaskEvent;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.event.TaskEvent.TaskRestored;
import io.whence.api.event.TaskEvent.TaskUnblocked;
import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.api.id.TaskId;
import io.whence.api.text.MarkdownText;
import io.whence.command.runtime.aggregate.Given;
import io.whence.command.runtime.history.StreamViews.StreamView;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The directory's entry of a task, after what happened to it. */
class TaskDirectoryEntryTest {

    static final TaskId ID = TaskId.next();
    static final TaskId BLOCKER = TaskId.next();
    static final BoardPlace DOING = new BoardPlace(BoardId.next(), ListId.next());
    static final BoardPlace DONE = new BoardPlace(DOING.boardId(), ListId.next());
    static final TaskOpened OPENED =
            new TaskOpened(ID, Given.TEAM, "t", new MarkdownText("b"), DOING, RelativePosition.last());

    static @Nullable TaskDirectoryEntry after(TaskEvent... events) {
        return StreamView.nothing(TaskDirectoryEntry::evolve)
                .and(List.of(events))
                .now();
    }

    @Test
    void begins_where_it_was_opened() {
        assertThat(after(OPENED)).isEqualTo(new TaskDirectoryEntry(ID, Given.TEAM, DOING, false, Set.of()));
        assertThat(after(new TaskLabelled(ID, "before it was opened"))).isNull();
    }

    @Test
    void follows_moves_and_nothing_that_leaves_it_where_it_is() {
        assertThat(after(
                        OPENED,
                        new TaskMoved(ID, DOING, DONE, RelativePosition.last(), null),
                        new TaskLabelled(ID, "urgent"),
                        new TaskCompleted(ID, DONE)))
                .isEqualTo(new TaskDirectoryEntry(ID, Given.TEAM, DONE, false, Set.of()));
    }

    @Test
    void knows_whether_it_is_deleted_and_what_it_waits_for() {
        var gone = new TaskDeleted(ID, DOING);
        var blocked = new TaskBlocked(ID, BLOCKER);

        assertThat(after(OPENED, blocked, gone))
                .isEqualTo(new TaskDirectoryEntry(ID, Given.TEAM, DOING, true, Set.of(BLOCKER)));
        assertThat(after(OPENED, blocked, gone, new TaskRestored(ID, DOING), new TaskUnblocked(ID, BLOCKER)))
                .isEqualTo(new TaskDirectoryEntry(ID, Given.TEAM, DOING, false, Set.of()));
    }
}
