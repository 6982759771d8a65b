package io.whence.command.task.occupancy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.whence.api.board.BoardPlace;
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
import io.whence.api.id.ListId;
import io.whence.api.id.TaskId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of tasks that lists hold; one that is archived or deleted counts nowhere. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class ListTaskCounts {

    private Map<ListId, Integer> counts = new HashMap<>();
    private Set<TaskId> archived = new HashSet<>();
    private Set<TaskId> deleted = new HashSet<>();

    int in(ListId list) {
        return counts.getOrDefault(list, 0);
    }

    void take(TaskEvent event) {
        switch (event) {
            case TaskOpened e -> count(e.place(), 1);
            case TaskMoved e -> {
                if (counts(e.taskId())) {
                    count(e.from(), -1);
                    count(e.to(), 1);
                }
            }
            case TaskArchived e -> hide(archived, e.taskId(), e.place());
            case TaskUnarchived e -> show(archived, e.taskId(), e.place());
            case TaskDeleted e -> hide(deleted, e.taskId(), e.place());
            case TaskRestored e -> show(deleted, e.taskId(), e.place());
            case TaskEdited _, TaskRolledBack _, TaskScheduled _, TaskPrioritized _ -> {}
            case TaskLabelled _, TaskUnlabelled _, TaskAssigned _, TaskUnassigned _ -> {}
            case TaskWatched _, TaskUnwatched _, TaskLinked _, TaskUnlinked _, TaskBlocked _, TaskUnblocked _ -> {}
            case TaskCompleted _, TaskReopened _ -> {}
            case OfChecklist _ -> {}
        }
    }

    private boolean counts(TaskId task) {
        return !archived.contains(task) && !deleted.contains(task);
    }

    private void hide(Set<TaskId> among, TaskId task, @Nullable BoardPlace place) {
        if (counts(task)) {
            count(place, -1);
        }
        among.add(task);
    }

    private void show(Set<TaskId> among, TaskId task, @Nullable BoardPlace place) {
        if (among.remove(task) && counts(task)) {
            count(place, 1);
        }
    }

    private void count(@Nullable BoardPlace place, int more) {
        if (place != null) {
            counts.merge(place.listId(), more, Integer::sum);
        }
    }
}
