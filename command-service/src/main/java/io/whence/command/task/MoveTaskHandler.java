package io.whence.command.task;

import io.whence.api.task.TaskCommand.MoveTask;
import io.whence.api.task.TaskCommand.OpenTask;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.directory.IdentityDirectory;
import org.axonframework.commandhandling.CommandHandler;

/** A task is opened, and moved, only where there is room for it. */
final class MoveTaskHandler {

    private final AggregateAccess aggregates;
    private final WipLimitPolicy room;
    private final IdentityDirectory directory;
    private final AccessPolicy gate;

    MoveTaskHandler(AggregateAccess aggregates, WipLimitPolicy room, IdentityDirectory directory, AccessPolicy gate) {
        this.aggregates = aggregates;
        this.room = room;
        this.directory = directory;
        this.gate = gate;
    }

    @CommandHandler
    CommandResult openATaskWhereThereIsRoom(OpenTask command, CommandContext context) {
        var authorization = gate.requireMember(context, command.teamId());
        return aggregates.create(Task.class, command.taskId().value(), authorization, task -> {
            var placement = command.placement();
            task.open(
                    command.taskId(),
                    command.teamId(),
                    new TaskContent(command.title(), command.body()),
                    placement == null ? null : room.find(command.taskId(), command.teamId(), null, placement));
            task.schedule(new TaskSchedule(command.start(), command.due()));
            task.prioritize(command.priority());
            task.label(command.labels());
            command.assignees().forEach(member -> task.assign(member, directory));
        });
    }

    @CommandHandler
    CommandResult moveATaskWhereThereIsRoom(MoveTask command, CommandContext context) {
        return aggregates.change(Task.class, command, context, task -> {
            task.mustBeOpenToChange();
            task.move(room.find(task.taskId, task.teamId, task.place, command.placement()));
        });
    }
}
