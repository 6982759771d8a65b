package io.whence.command.platform;

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
import io.whence.command.platform.Directory.KnownTask;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the directory keeps of a task's story: where it stands, and what it waits for. */
final class TaskFold {

    private TaskFold() {}

    static @Nullable KnownTask task(@Nullable KnownTask before, Event event) {
        if (event instanceof TaskOpened e) {
            return new KnownTask(e.taskId(), e.teamId(), e.place(), false, Set.of());
        }
        return before == null ? null : after(before, (TaskEvent) event);
    }

    private static KnownTask after(KnownTask task, TaskEvent event) {
        return switch (event) {
            case TaskOpened _ -> task;
            case TaskMoved e -> new KnownTask(task.taskId(), task.teamId(), e.to(), task.deleted(), task.blockers());
            case TaskDeleted _ -> deleted(task, true);
            case TaskRestored _ -> deleted(task, false);
            case TaskBlocked e -> {
                var blockers = new HashSet<>(task.blockers());
                blockers.add(e.blocker());
                yield waitingFor(task, blockers);
            }
            case TaskUnblocked e -> {
                var blockers = new HashSet<>(task.blockers());
                blockers.remove(e.blocker());
                yield waitingFor(task, blockers);
            }
            case TaskEdited _, TaskRolledBack _, TaskScheduled _, TaskPrioritized _ -> task;
            case TaskLabelled _, TaskUnlabelled _, TaskAssigned _, TaskUnassigned _ -> task;
            case TaskWatched _, TaskUnwatched _, TaskLinked _, TaskUnlinked _ -> task;
            case TaskCompleted _, TaskReopened _, TaskArchived _, TaskUnarchived _ -> task;
            case OfChecklist _ -> task;
        };
    }

    private static KnownTask deleted(KnownTask task, boolean deleted) {
        return new KnownTask(task.taskId(), task.teamId(), task.place(), deleted, task.blockers());
    }

    private static KnownTask waitingFor(KnownTask task, Set<TaskId> blockers) {
        return new KnownTask(task.taskId(), task.teamId(), task.place(), task.deleted(), Set.copyOf(blockers));
    }
}
