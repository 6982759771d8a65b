package io.whence.query.tasks.family;

import io.whence.api.event.TaskEvent;
import io.whence.api.event.TaskEvent.ChecklistAdded;
import io.whence.api.event.TaskEvent.ChecklistRemoved;
import io.whence.api.event.TaskEvent.ChecklistRenamed;
import io.whence.api.event.TaskEvent.ItemAdded;
import io.whence.api.event.TaskEvent.ItemAssigned;
import io.whence.api.event.TaskEvent.ItemChecked;
import io.whence.api.event.TaskEvent.ItemConverted;
import io.whence.api.event.TaskEvent.ItemMoved;
import io.whence.api.event.TaskEvent.ItemRemoved;
import io.whence.api.event.TaskEvent.ItemReworded;
import io.whence.api.event.TaskEvent.ItemUnassigned;
import io.whence.api.event.TaskEvent.ItemUnchecked;
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
import io.whence.query.family.EventScope;

/** The scopes of what happens to tasks. */
public final class TaskScopes {

    private TaskScopes() {}

    public static EventScope of(TaskEvent event) {
        var task = EventScope.ofPost(event.taskId().value(), event.taskId().value());
        return switch (event) {
            case TaskOpened e -> task.in(e.teamId()).at(e.place());
            case TaskMoved e -> task.at(e.from()).at(e.to());
            case TaskCompleted e -> task.at(e.place());
            case TaskReopened e -> task.at(e.place());
            case TaskArchived e -> task.at(e.place());
            case TaskUnarchived e -> task.at(e.place());
            case TaskDeleted e -> task.at(e.place());
            case TaskRestored e -> task.at(e.place());
            case TaskAssigned e -> task.happeningTo(e.memberId());
            case TaskUnassigned e -> task.happeningTo(e.memberId());
            case TaskWatched e -> task.happeningTo(e.memberId());
            case TaskUnwatched e -> task.happeningTo(e.memberId());
            case ItemAssigned e -> task.happeningTo(e.memberId());
            case TaskBlocked e -> task.naming(e.blocker());
            case TaskUnblocked e -> task.naming(e.blocker());
            case TaskLinked e -> task.naming(e.to());
            case TaskUnlinked e -> task.naming(e.to());
            case ItemConverted e -> task.naming(e.convertedTo());
            case TaskEdited _,
                    TaskRolledBack _,
                    TaskScheduled _,
                    TaskPrioritized _,
                    TaskLabelled _,
                    TaskUnlabelled _,
                    ChecklistAdded _,
                    ChecklistRenamed _,
                    ChecklistRemoved _,
                    ItemAdded _,
                    ItemReworded _,
                    ItemChecked _,
                    ItemUnchecked _,
                    ItemMoved _,
                    ItemUnassigned _,
                    ItemRemoved _ -> task;
        };
    }
}
