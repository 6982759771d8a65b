package io.whence.api.task;

import io.whence.api.board.RelativePosition;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.ItemId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.text.FieldUpdate;
import io.whence.api.text.FieldValidation;
import org.jspecify.annotations.Nullable;

/** The commands to a task's checklists. Valid by construction: a record that exists passed every check of its fields. */
public sealed interface ChecklistCommand extends TaskCommand {

    ChecklistId checklistId();

    /** Of one item. */
    sealed interface OfItem extends ChecklistCommand {
        ItemId itemId();
    }

    /** Gives a task a checklist. */
    record AddChecklist(TaskId taskId, ChecklistId checklistId, String name) implements ChecklistCommand {
        public AddChecklist {
            new FieldValidation().name("name", name).orReject();
        }
    }

    /** Gives a checklist another name. */
    record RenameChecklist(TaskId taskId, ChecklistId checklistId, String name) implements ChecklistCommand {
        public RenameChecklist {
            new FieldValidation().name("name", name).orReject();
        }
    }

    /** Takes a checklist away, with its items. */
    record RemoveChecklist(TaskId taskId, ChecklistId checklistId) implements ChecklistCommand {}

    /** Adds an item. */
    record AddItem(
            TaskId taskId, ChecklistId checklistId, ItemId itemId, String text, RelativePosition<ItemId> position)
            implements OfItem {
        public AddItem {
            new FieldValidation().item("text", text).orReject();
        }
    }

    /** Changes what is not null; {@code assignee} changes to null for nobody in particular. */
    record ChangeItem(
            TaskId taskId,
            ChecklistId checklistId,
            ItemId itemId,
            @Nullable String text,
            @Nullable RelativePosition<ItemId> position,
            @Nullable FieldUpdate<MemberId> assignee)
            implements OfItem {
        public ChangeItem {
            var check = new FieldValidation();
            if (text != null) {
                check.item("text", text);
            }
            check.unless(
                            text != null || position != null || assignee != null,
                            "",
                            "nothing-to-change",
                            "Give a text, a position or an assignee.")
                    .orReject();
        }
    }

    /** Says that an item is done. */
    record CheckItem(TaskId taskId, ChecklistId checklistId, ItemId itemId) implements OfItem {}

    /** Says that an item is not done after all. */
    record UncheckItem(TaskId taskId, ChecklistId checklistId, ItemId itemId) implements OfItem {}

    /** Takes an item away. */
    record RemoveItem(TaskId taskId, ChecklistId checklistId, ItemId itemId) implements OfItem {}

    /** Makes an item a task of its own, right after the one it was on. */
    record ConvertItem(TaskId taskId, ChecklistId checklistId, ItemId itemId, TaskId newTaskId) implements OfItem {}
}
