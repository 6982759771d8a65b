package io.whence.command.task;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.TaskEvent.ItemConverted;
import io.whence.api.id.TeamId;
import io.whence.api.task.ChecklistCommand.ConvertItem;
import io.whence.api.task.TaskCommand.Placement;
import io.whence.api.task.TaskRelation;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.directory.IdentityDirectory;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** An item becomes a task right after the one it was on, by whoever was to do the item, and both say so in one commit. */
final class ConvertItemHandler {

    private final AggregateAccess aggregates;
    private final WipLimitPolicy room;
    private final IdentityDirectory directory;

    ConvertItemHandler(AggregateAccess aggregates, WipLimitPolicy room, IdentityDirectory directory) {
        this.aggregates = aggregates;
        this.room = room;
        this.directory = directory;
    }

    /** The outcome is the new task's. */
    @CommandHandler
    CommandResult makeAnItemATask(ConvertItem command, CommandContext context) {
        var parent = command.taskId().value();
        var authorization = aggregates.authorize(Task.class, command, context);
        aggregates.change(Task.class, parent, authorization, task -> convert(task, command));
        return aggregates.create(Task.class, command.newTaskId().value(), authorization.ofAnyVersion(), task -> {
            var origin = aggregates.read(Task.class, parent, authorization, from -> origin(from, command));
            open(task, origin, command);
        });
    }

    private static void convert(Task parent, ConvertItem command) {
        parent.mustBeOpenToChange();
        parent.checklists.own(command);
        parent.record(
                new ItemConverted(command.taskId(), command.checklistId(), command.itemId(), command.newTaskId()));
    }

    /** What an item has to give to the task it becomes. */
    private record Origin(TeamId teamId, @Nullable BoardPlace place, ChecklistItem item) {}

    private static Origin origin(Task parent, ConvertItem command) {
        return new Origin(parent.teamId, parent.place, parent.checklists.get(command));
    }

    private void open(Task task, Origin origin, ConvertItem command) {
        task.open(
                command.newTaskId(),
                origin.teamId(),
                TaskContent.saying(origin.item().text()),
                spot(origin, command));
        task.link(new TaskLink(command.taskId(), TaskRelation.RELATES_TO));
        var assignee = origin.item().assignee();
        if (assignee != null && directory.isIn(assignee, origin.teamId())) {
            task.assign(assignee, directory);
        }
    }

    private @Nullable ResolvedPlacement spot(Origin origin, ConvertItem command) {
        var place = origin.place();
        return place == null
                ? null
                : room.find(
                        command.newTaskId(),
                        origin.teamId(),
                        null,
                        new Placement(place.listId(), RelativePosition.after(command.taskId()), null));
    }
}
