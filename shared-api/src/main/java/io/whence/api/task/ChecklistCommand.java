package io.whence.api.task;

import io.whence.api.board.Position;
import io.whence.api.member.MemberId;
import io.whence.api.text.Check;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a task's checklists. Valid by construction: a record that exists passed every check of its fields. */
public sealed interface ChecklistCommand extends TaskCommand {

    ChecklistId checklistId();

    /** Of one item. */
    sealed interface OfItem extends ChecklistCommand {
        ItemId itemId();
    }

    /** Gives a task a checklist. */
    record AddChecklist(@TargetAggregateIdentifier TaskId taskId, ChecklistId checklistId, String name)
            implements ChecklistCommand {
        public AddChecklist {
            new Check().name("name", name).orReject();
        }
    }

    /** Gives a checklist another name. */
    record RenameChecklist(@TargetAggregateIdentifier TaskId taskId, ChecklistId checklistId, String name)
            implements ChecklistCommand {
        public RenameChecklist {
            new Check().name("name", name).orReject();
        }
    }

    /** Takes a checklist away, with its items. */
    record RemoveChecklist(@TargetAggregateIdentifier TaskId taskId, ChecklistId checklistId)
            implements ChecklistCommand {}

    /** Adds an item. */
    record AddItem(
            @TargetAggregateIdentifier TaskId taskId,
            ChecklistId checklistId,
            ItemId itemId,
            String text,
            Position<ItemId> position)
            implements OfItem {
        public AddItem {
            new Check().item("text", text).orReject();
        }
    }

    /** Has an item say something else. */
    record RewordItem(@TargetAggregateIdentifier TaskId taskId, ChecklistId checklistId, ItemId itemId, String text)
            implements OfItem {
        public RewordItem {
            new Check().item("text", text).orReject();
        }
    }

    /** Says that an item is done. */
    record CheckItem(@TargetAggregateIdentifier TaskId taskId, ChecklistId checklistId, ItemId itemId)
            implements OfItem {}

    /** Says that an item is not done after all. */
    record UncheckItem(@TargetAggregateIdentifier TaskId taskId, ChecklistId checklistId, ItemId itemId)
            implements OfItem {}

    /** Puts an item somewhere else on its checklist. */
    record MoveItem(
            @TargetAggregateIdentifier TaskId taskId, ChecklistId checklistId, ItemId itemId, Position<ItemId> position)
            implements OfItem {}

    /** Has a member do an item. */
    record AssignItem(
            @TargetAggregateIdentifier TaskId taskId, ChecklistId checklistId, ItemId itemId, MemberId memberId)
            implements OfItem {}

    /** Has nobody in particular do an item. */
    record UnassignItem(@TargetAggregateIdentifier TaskId taskId, ChecklistId checklistId, ItemId itemId)
            implements OfItem {}

    /** Takes an item away. */
    record RemoveItem(@TargetAggregateIdentifier TaskId taskId, ChecklistId checklistId, ItemId itemId)
            implements OfItem {}

    /** Makes an item a task of its own, right after the one it was on. */
    record ConvertItem(
            @TargetAggregateIdentifier TaskId taskId, ChecklistId checklistId, ItemId itemId, TaskId newTaskId)
            implements OfItem {}
}
