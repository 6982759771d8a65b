package io.whence.command.task;

import io.whence.api.board.BoardPlace;
import io.whence.api.event.Event;
import io.whence.api.event.TaskEvent;
import io.whence.api.event.TaskEvent.OfChecklist;
import io.whence.api.event.TaskEvent.TaskArchived;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskLinked;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.event.TaskEvent.TaskPrioritized;
import io.whence.api.event.TaskEvent.TaskReopened;
import io.whence.api.event.TaskEvent.TaskRestored;
import io.whence.api.event.TaskEvent.TaskRolledBack;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.event.TaskEvent.TaskUnarchived;
import io.whence.api.event.TaskEvent.TaskUnassigned;
import io.whence.api.event.TaskEvent.TaskUnblocked;
import io.whence.api.event.TaskEvent.TaskUnlabelled;
import io.whence.api.event.TaskEvent.TaskUnlinked;
import io.whence.api.event.TaskEvent.TaskUnwatched;
import io.whence.api.event.TaskEvent.TaskWatched;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The directory's entry of a task: where it stands, and what it waits for.
 *
 * @param place null on no board
 * @param blockers the tasks it waits for
 */
record TaskDirectoryEntry(
        TaskId taskId, TeamId teamId, @Nullable BoardPlace place, boolean deleted, Set<TaskId> blockers) {

    static @Nullable TaskDirectoryEntry evolve(@Nullable TaskDirectoryEntry before, Event event) {
        if (event instanceof TaskOpened e) {
            return new TaskDirectoryEntry(e.taskId(), e.teamId(), e.place(), false, Set.of());
        }
        return before == null ? null : after(before, (TaskEvent) event);
    }

    private static TaskDirectoryEntry after(TaskDirectoryEntry task, TaskEvent event) {
        return switch (event) {
            case TaskOpened _ -> task;
            case TaskMoved e -> task.movedTo(e.to());
            case TaskDeleted _ -> task.deleted(true);
            case TaskRestored _ -> task.deleted(false);
            case TaskBlocked e -> task.waitingFor(e.blocker());
            case TaskUnblocked e -> task.notWaitingFor(e.blocker());
            case TaskEdited _, TaskRolledBack _, TaskScheduled _, TaskPrioritized _ -> task;
            case TaskLabelled _, TaskUnlabelled _, TaskAssigned _, TaskUnassigned _ -> task;
            case TaskWatched _, TaskUnwatched _, TaskLinked _, TaskUnlinked _ -> task;
            case TaskCompleted _, TaskReopened _, TaskArchived _, TaskUnarchived _ -> task;
            case OfChecklist _ -> task;
        };
    }

    private TaskDirectoryEntry movedTo(BoardPlace to) {
        return new TaskDirectoryEntry(taskId, teamId, to, deleted, blockers);
    }

    private TaskDirectoryEntry deleted(boolean now) {
        return new TaskDirectoryEntry(taskId, teamId, place, now, blockers);
    }

    private TaskDirectoryEntry waitingFor(TaskId blocker) {
        var all = new HashSet<>(blockers);
        all.add(blocker);
        return new TaskDirectoryEntry(taskId, teamId, place, deleted, Set.copyOf(all));
    }

    private TaskDirectoryEntry notWaitingFor(TaskId blocker) {
        var all = new HashSet<>(blockers);
        all.remove(blocker);
        return new TaskDirectoryEntry(taskId, teamId, place, deleted, Set.copyOf(all));
    }
}
