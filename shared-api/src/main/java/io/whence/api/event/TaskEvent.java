package io.whence.api.event;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.ItemId;
import io.whence.api.id.MemberId;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.task.Moment;
import io.whence.api.task.TaskPriority;
import io.whence.api.task.TaskRelation;
import io.whence.api.text.MarkdownText;
import org.jspecify.annotations.Nullable;

/**
 * Every fact a task can record. {@code place} is the list the task stood in when that event happened, null for a task on no board,
 * so that a list can be followed without knowing what else happened to its tasks. Stored for ever.
 */
public sealed interface TaskEvent extends Event {

    @Override
    default String aggregateId() {
        return taskId().value();
    }

    TaskId taskId();

    /** A task began; this is its revision 1. {@code position} is null on no board. */
    @EventName("task.opened")
    record TaskOpened(
            TaskId taskId,
            TeamId teamId,
            String title,
            MarkdownText body,
            @Nullable BoardPlace place,
            @Nullable RelativePosition<TaskId> position)
            implements TaskEvent {}

    /** A revision: what is null was left as it was. */
    @EventName("task.edited")
    record TaskEdited(
            TaskId taskId,
            @Nullable String title,
            @Nullable MarkdownText body,
            @Nullable String comment) implements TaskEvent {}

    /** A revision that restores the whole content of an earlier one, counted from 1. */
    @EventName("task.rolled-back")
    record TaskRolledBack(
            TaskId taskId,
            int toRevision,
            String title,
            MarkdownText body,
            @Nullable String comment) implements TaskEvent {}

    /** A task stands somewhere else: in its list, in another one or on another board; {@code override} is why a limit did not count. */
    @EventName("task.moved")
    record TaskMoved(
            TaskId taskId,
            @Nullable BoardPlace from,
            BoardPlace to,
            RelativePosition<TaskId> position,
            @Nullable String override)
            implements TaskEvent {}

    /** When a task starts and when it is due, both as they are from now on; null for not at all. */
    @EventName("task.scheduled")
    record TaskScheduled(
            TaskId taskId, @Nullable Moment start, @Nullable Moment due) implements TaskEvent {}

    /** How much a task presses. */
    @EventName("task.prioritized")
    record TaskPrioritized(TaskId taskId, TaskPriority priority, TaskPriority previous) implements TaskEvent {}

    /** A task has a label more. */
    @EventName("task.labelled")
    record TaskLabelled(TaskId taskId, String label) implements TaskEvent {}

    /** A task has a label less. */
    @EventName("task.unlabelled")
    record TaskUnlabelled(TaskId taskId, String label) implements TaskEvent {}

    /** A member is to do it, with whoever else is. */
    @EventName("task.assigned")
    record TaskAssigned(TaskId taskId, MemberId memberId) implements TaskEvent {}

    /** A member is not to do it any more. */
    @EventName("task.unassigned")
    record TaskUnassigned(TaskId taskId, MemberId memberId) implements TaskEvent {}

    /** A member follows what happens to it. */
    @EventName("task.watched")
    record TaskWatched(TaskId taskId, MemberId memberId) implements TaskEvent {}

    /** A member does not follow it any more. */
    @EventName("task.unwatched")
    record TaskUnwatched(TaskId taskId, MemberId memberId) implements TaskEvent {}

    /** A task waits for another one. */
    @EventName("task.blocked")
    record TaskBlocked(TaskId taskId, TaskId blocker) implements TaskEvent {}

    /** A task waits no more for another one. */
    @EventName("task.unblocked")
    record TaskUnblocked(TaskId taskId, TaskId blocker) implements TaskEvent {}

    /** A task points at a question, an answer or another task. */
    @EventName("task.linked")
    record TaskLinked(TaskId taskId, SubjectId to, TaskRelation relation) implements TaskEvent {}

    /** A task points there no more. */
    @EventName("task.unlinked")
    record TaskUnlinked(TaskId taskId, SubjectId to, TaskRelation relation) implements TaskEvent {}

    /** A task is done. */
    @EventName("task.completed")
    record TaskCompleted(TaskId taskId, @Nullable BoardPlace place) implements TaskEvent {}

    /** A task that was done is to be done again. */
    @EventName("task.reopened")
    record TaskReopened(TaskId taskId, @Nullable BoardPlace place) implements TaskEvent {}

    /** A task was put away and counts in no list. */
    @EventName("task.archived")
    record TaskArchived(TaskId taskId, @Nullable BoardPlace place) implements TaskEvent {}

    /** An archived task is back in its list, where it stood. */
    @EventName("task.unarchived")
    record TaskUnarchived(TaskId taskId, @Nullable BoardPlace place) implements TaskEvent {}

    /** A task was hidden and counts in no list; nothing of it is lost. */
    @EventName("task.deleted")
    record TaskDeleted(TaskId taskId, @Nullable BoardPlace place) implements TaskEvent {}

    /** A deleted task is back in its list, where it stood. */
    @EventName("task.restored")
    record TaskRestored(TaskId taskId, @Nullable BoardPlace place) implements TaskEvent {}

    /** What happened to one of its checklists. */
    sealed interface OfChecklist extends TaskEvent {
        ChecklistId checklistId();
    }

    /** A task has a checklist more, the last one. */
    @EventName("task.checklist-added")
    record ChecklistAdded(TaskId taskId, ChecklistId checklistId, String name) implements OfChecklist {}

    /** A checklist has another name. */
    @EventName("task.checklist-renamed")
    record ChecklistRenamed(TaskId taskId, ChecklistId checklistId, String name) implements OfChecklist {}

    /** A checklist is gone, with its items. */
    @EventName("task.checklist-removed")
    record ChecklistRemoved(TaskId taskId, ChecklistId checklistId) implements OfChecklist {}

    /** A checklist has an item more. */
    @EventName("task.item-added")
    record ItemAdded(
            TaskId taskId, ChecklistId checklistId, ItemId itemId, String text, RelativePosition<ItemId> position)
            implements OfChecklist {}

    /** An item says something else. */
    @EventName("task.item-reworded")
    record ItemReworded(TaskId taskId, ChecklistId checklistId, ItemId itemId, String text) implements OfChecklist {}

    /** An item is done. */
    @EventName("task.item-checked")
    record ItemChecked(TaskId taskId, ChecklistId checklistId, ItemId itemId) implements OfChecklist {}

    /** An item is not done after all. */
    @EventName("task.item-unchecked")
    record ItemUnchecked(TaskId taskId, ChecklistId checklistId, ItemId itemId) implements OfChecklist {}

    /** An item stands somewhere else on its checklist. */
    @EventName("task.item-moved")
    record ItemMoved(TaskId taskId, ChecklistId checklistId, ItemId itemId, RelativePosition<ItemId> position)
            implements OfChecklist {}

    /** A member is to do an item, instead of any before. */
    @EventName("task.item-assigned")
    record ItemAssigned(TaskId taskId, ChecklistId checklistId, ItemId itemId, MemberId memberId)
            implements OfChecklist {}

    /** Nobody in particular is to do an item. */
    @EventName("task.item-unassigned")
    record ItemUnassigned(TaskId taskId, ChecklistId checklistId, ItemId itemId) implements OfChecklist {}

    /** An item is gone. */
    @EventName("task.item-removed")
    record ItemRemoved(TaskId taskId, ChecklistId checklistId, ItemId itemId) implements OfChecklist {}

    /** An item became a task of its own, and is only a pointer to it from now on. */
    @EventName("task.item-converted")
    record ItemConverted(TaskId taskId, ChecklistId checklistId, ItemId itemId, TaskId convertedTo)
            implements OfChecklist {}
}
