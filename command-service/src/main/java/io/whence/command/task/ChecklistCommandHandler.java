package io.whence.command.task;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.board.BoardRejection;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.TaskEvent.ChecklistAdded;
import io.whence.api.event.TaskEvent.ChecklistRemoved;
import io.whence.api.event.TaskEvent.ChecklistRenamed;
import io.whence.api.event.TaskEvent.ItemAdded;
import io.whence.api.event.TaskEvent.ItemAssigned;
import io.whence.api.event.TaskEvent.ItemChecked;
import io.whence.api.event.TaskEvent.ItemMoved;
import io.whence.api.event.TaskEvent.ItemRemoved;
import io.whence.api.event.TaskEvent.ItemReworded;
import io.whence.api.event.TaskEvent.ItemUnassigned;
import io.whence.api.event.TaskEvent.ItemUnchecked;
import io.whence.api.id.ItemId;
import io.whence.api.id.MemberId;
import io.whence.api.task.ChecklistCommand;
import io.whence.api.task.ChecklistCommand.AddChecklist;
import io.whence.api.task.ChecklistCommand.AddItem;
import io.whence.api.task.ChecklistCommand.ChangeItem;
import io.whence.api.task.ChecklistCommand.CheckItem;
import io.whence.api.task.ChecklistCommand.RemoveChecklist;
import io.whence.api.task.ChecklistCommand.RemoveItem;
import io.whence.api.task.ChecklistCommand.RenameChecklist;
import io.whence.api.task.ChecklistCommand.UncheckItem;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.directory.IdentityDirectory;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** The handler of commands to the checklists of a task that is open to change. */
final class ChecklistCommandHandler {

    private final AggregateAccess aggregates;
    private final IdentityDirectory directory;

    ChecklistCommandHandler(AggregateAccess aggregates, IdentityDirectory directory) {
        this.aggregates = aggregates;
        this.directory = directory;
    }

    @CommandHandler
    CommandResult add(AddChecklist c, CommandContext context) {
        return onTask(c, context, task -> {
            task.checklists.mustTake(c.checklistId());
            task.record(new ChecklistAdded(c.taskId(), c.checklistId(), c.name()));
        });
    }

    @CommandHandler
    CommandResult rename(RenameChecklist c, CommandContext context) {
        return onTask(c, context, task -> {
            if (!task.checklists.get(c.checklistId()).name().equals(c.name())) {
                task.record(new ChecklistRenamed(c.taskId(), c.checklistId(), c.name()));
            }
        });
    }

    @CommandHandler
    CommandResult remove(RemoveChecklist c, CommandContext context) {
        return onTask(c, context, task -> {
            task.checklists.get(c.checklistId());
            task.record(new ChecklistRemoved(c.taskId(), c.checklistId()));
        });
    }

    @CommandHandler
    CommandResult add(AddItem c, CommandContext context) {
        return onTask(c, context, task -> {
            var checklist = task.checklists.get(c.checklistId());
            checklist.mustTake(c.itemId());
            checklist.mustHave(c.position());
            task.record(new ItemAdded(c.taskId(), c.checklistId(), c.itemId(), c.text(), c.position()));
        });
    }

    @CommandHandler
    CommandResult change(ChangeItem c, CommandContext context) {
        return onTask(c, context, task -> {
            var item = task.checklists.own(c);
            if (c.text() != null && !c.text().equals(item.text())) {
                task.record(new ItemReworded(c.taskId(), c.checklistId(), c.itemId(), c.text()));
            }
            if (c.position() != null) {
                move(task, c, c.position());
            }
            if (c.assignee() != null && !Objects.equals(c.assignee().to(), item.assignee())) {
                assign(task, c, c.assignee().to());
            }
        });
    }

    private static void move(Task task, ChangeItem c, RelativePosition<ItemId> position) {
        task.checklists.get(c.checklistId()).mustHave(position);
        rejectIf(c.itemId().equals(position.beside()), BoardRejection.POSITION_NOT_FOUND);
        task.record(new ItemMoved(c.taskId(), c.checklistId(), c.itemId(), position));
    }

    private void assign(Task task, ChangeItem c, @Nullable MemberId assignee) {
        if (assignee == null) {
            task.record(new ItemUnassigned(c.taskId(), c.checklistId(), c.itemId()));
        } else {
            task.mustBeInTeam(assignee, directory);
            task.record(new ItemAssigned(c.taskId(), c.checklistId(), c.itemId(), assignee));
        }
    }

    @CommandHandler
    CommandResult check(CheckItem c, CommandContext context) {
        return onTask(c, context, task -> {
            if (!task.checklists.own(c).checked()) {
                task.record(new ItemChecked(c.taskId(), c.checklistId(), c.itemId()));
            }
        });
    }

    @CommandHandler
    CommandResult uncheck(UncheckItem c, CommandContext context) {
        return onTask(c, context, task -> {
            if (task.checklists.own(c).checked()) {
                task.record(new ItemUnchecked(c.taskId(), c.checklistId(), c.itemId()));
            }
        });
    }

    @CommandHandler
    CommandResult remove(RemoveItem c, CommandContext context) {
        return onTask(c, context, task -> {
            task.checklists.get(c);
            task.record(new ItemRemoved(c.taskId(), c.checklistId(), c.itemId()));
        });
    }

    private CommandResult onTask(ChecklistCommand command, CommandContext context, Consumer<Task> decision) {
        return aggregates.change(Task.class, command, context, task -> {
            task.mustBeOpenToChange();
            decision.accept(task);
        });
    }
}
