package io.whence.query.tasks.fold;

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
import io.whence.query.tasks.document.ChecklistContents;
import io.whence.query.tasks.document.ChecklistContents.Checklist;
import io.whence.query.tasks.document.ChecklistContents.Item;
import io.whence.query.tasks.document.IdOrder;
import io.whence.query.tasks.document.TaskDocument;
import java.util.List;

/** The fold of a task's own events into its text, its watchers and its checklists. */
final class TaskTextFold {

    private TaskTextFold() {}

    static TaskDocument evolve(TaskDocument task, TaskEvent event) {
        return switch (event) {
            case TaskEdited e -> e.body() == null ? task : task.saying(e.body().source());
            case TaskRolledBack e -> task.saying(e.body().source());
            case TaskWatched e ->
                task.watched(IdOrder.and(task.watchers(), e.memberId().value()));
            case TaskUnwatched e ->
                task.watched(IdOrder.without(task.watchers(), e.memberId().value()));
            case TaskOpened _,
                    TaskMoved _,
                    TaskScheduled _,
                    TaskPrioritized _,
                    TaskLabelled _,
                    TaskUnlabelled _,
                    TaskAssigned _,
                    TaskUnassigned _,
                    TaskBlocked _,
                    TaskUnblocked _,
                    TaskLinked _,
                    TaskUnlinked _,
                    TaskCompleted _,
                    TaskReopened _,
                    TaskArchived _,
                    TaskUnarchived _,
                    TaskDeleted _,
                    TaskRestored _ -> task;
            case OfChecklist e -> task.with(checklists(task.checklists(), e));
        };
    }

    private static ChecklistContents checklists(ChecklistContents all, OfChecklist event) {
        return switch (event) {
            case ChecklistAdded e -> all.and(new Checklist(e.checklistId().value(), e.name(), List.of()));
            case ChecklistRenamed e -> all.change(e.checklistId().value(), checklist -> checklist.called(e.name()));
            case ChecklistRemoved e -> all.without(e.checklistId().value());
            case ItemAdded e ->
                all.addItem(e.checklistId().value(), Item.added(e.itemId().value(), e.text()), e.position());
            case ItemReworded e ->
                all.changeItem(e.checklistId().value(), e.itemId().value(), item -> item.saying(e.text()));
            case ItemChecked e ->
                all.changeItem(e.checklistId().value(), e.itemId().value(), item -> item.checked(true));
            case ItemUnchecked e ->
                all.changeItem(e.checklistId().value(), e.itemId().value(), item -> item.checked(false));
            case ItemMoved e -> all.moveItem(e.checklistId().value(), e.itemId().value(), e.position());
            case ItemAssigned e ->
                all.changeItem(
                        e.checklistId().value(),
                        e.itemId().value(),
                        item -> item.assigned(e.memberId().value()));
            case ItemUnassigned e ->
                all.changeItem(e.checklistId().value(), e.itemId().value(), item -> item.assigned(null));
            case ItemRemoved e ->
                all.withoutItem(e.checklistId().value(), e.itemId().value());
            case ItemConverted e ->
                all.changeItem(
                        e.checklistId().value(),
                        e.itemId().value(),
                        item -> item.converted(e.convertedTo().value()));
        };
    }
}
