package io.whence.command.task;

import io.whence.api.board.BoardPlace;
import io.whence.api.event.Event;
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
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.task.TaskPriority;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.aggregate.PostSummary;
import io.whence.command.runtime.aggregate.WhenceAggregate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of a task after everything that happened to it; decides nothing. */
abstract class TaskState extends WhenceAggregate<TaskEvent> {

    TaskId taskId;
    TeamId teamId;

    @Nullable
    MemberId opener;

    TaskContent content;

    @Nullable
    BoardPlace place;

    TaskSchedule schedule = TaskSchedule.NONE;
    TaskPriority priority = TaskPriority.NONE;
    Set<String> labels = new HashSet<>();
    Set<MemberId> assignees = new HashSet<>();
    Set<MemberId> watchers = new HashSet<>();
    Set<TaskId> blockers = new HashSet<>();
    Set<TaskLink> links = new HashSet<>();
    TaskChecklists checklists = new TaskChecklists();
    boolean completed;
    boolean archived;
    boolean deleted;

    @SuppressWarnings("NullAway.Init") // The first event fills it in.
    TaskState() {}

    @Override
    protected final void evolve(TaskEvent event, EventEnvelope envelope) {
        switch (event) {
            case TaskOpened e -> {
                taskId = e.taskId();
                teamId = e.teamId();
                opener = envelope.actor().memberId();
                content = TaskContent.of(e);
                place = e.place();
            }
            case TaskEdited e -> content = content.with(e);
            case TaskRolledBack e -> content = TaskContent.of(e);
            case TaskMoved e -> place = e.to();
            case TaskScheduled e -> schedule = new TaskSchedule(e.start(), e.due());
            case TaskPrioritized e -> priority = e.priority();
            case TaskLabelled e -> labels.add(e.label());
            case TaskUnlabelled e -> labels.remove(e.label());
            case TaskAssigned e -> assignees.add(e.memberId());
            case TaskUnassigned e -> assignees.remove(e.memberId());
            case TaskWatched e -> watchers.add(e.memberId());
            case TaskUnwatched e -> watchers.remove(e.memberId());
            case TaskBlocked e -> blockers.add(e.blocker());
            case TaskUnblocked e -> blockers.remove(e.blocker());
            case TaskLinked e -> links.add(new TaskLink(e.to(), e.relation()));
            case TaskUnlinked e -> links.remove(new TaskLink(e.to(), e.relation()));
            case TaskCompleted _ -> completed = true;
            case TaskReopened _ -> completed = false;
            case TaskArchived _ -> archived = true;
            case TaskUnarchived _ -> archived = false;
            case TaskDeleted _ -> deleted = true;
            case TaskRestored _ -> deleted = false;
            case ChecklistAdded e -> checklists.add(e.checklistId(), e.name());
            case ChecklistRenamed e -> checklists.rename(e.checklistId(), e.name());
            case ChecklistRemoved e -> checklists.remove(e.checklistId());
            case ItemAdded e -> checklists.add(e.checklistId(), e.itemId(), ChecklistItem.saying(e.text()));
            case ItemReworded e -> checklists.change(e.checklistId(), e.itemId(), item -> item.reworded(e.text()));
            case ItemChecked e -> checklists.change(e.checklistId(), e.itemId(), item -> item.checked(true));
            case ItemUnchecked e -> checklists.change(e.checklistId(), e.itemId(), item -> item.checked(false));
            case ItemMoved _ -> {}
            case ItemAssigned e -> checklists.change(e.checklistId(), e.itemId(), item -> item.assigned(e.memberId()));
            case ItemUnassigned e -> checklists.change(e.checklistId(), e.itemId(), item -> item.assigned(null));
            case ItemRemoved e -> checklists.remove(e.checklistId(), e.itemId());
            case ItemConverted e ->
                checklists.change(e.checklistId(), e.itemId(), item -> item.converted(e.convertedTo()));
        }
    }

    @Override
    protected final TaskEvent own(Event event) {
        return (TaskEvent) event;
    }

    @Override
    protected final PostSummary asPost() {
        return new PostSummary(taskId, taskId, teamId, deleted, false, false);
    }
}
