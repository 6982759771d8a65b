package io.whence.command.task;

import io.whence.api.task.TaskCommand.MoveTask;
import io.whence.api.task.TaskCommand.OpenTask;
import io.whence.command.platform.CommandContext;
import io.whence.command.platform.Directory;
import io.whence.command.platform.Gate;
import io.whence.command.platform.Outcome;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** A task is opened, and moved, only where there is room for it. */
final class PlacesOfTasks {

    private final Repository<Task> tasks;
    private final Room room;
    private final Directory directory;
    private final Gate gate;

    PlacesOfTasks(Repository<Task> tasks, Room room, Directory directory, Gate gate) {
        this.tasks = tasks;
        this.room = room;
        this.directory = directory;
        this.gate = gate;
    }

    @CommandHandler
    Outcome openATaskWhereThereIsRoom(OpenTask command, CommandContext context) throws Exception {
        gate.letWrite(context, command.teamId());
        return tasks.loadOrCreate(command.taskId().value(), Task::new)
                .invoke(task -> task.carryOut(context, () -> {
                    var placement = command.placement();
                    task.open(
                            command.taskId(),
                            command.teamId(),
                            new Content(command.title(), command.body()),
                            placement == null ? null : room.find(command.taskId(), command.teamId(), null, placement));
                    task.schedule(new Schedule(command.start(), command.due()));
                    task.prioritize(command.priority());
                    task.label(command.labels());
                    command.assignees().forEach(member -> task.assign(member, directory));
                }));
    }

    @CommandHandler
    Outcome moveATaskWhereThereIsRoom(MoveTask command, CommandContext context) {
        return tasks.load(command.taskId().value()).invoke(task -> {
            task.authorize(command, context, gate);
            return task.carryOut(context, () -> {
                task.mustBeOpenToChange();
                task.move(room.find(task.taskId, task.teamId, task.place, command.placement()));
            });
        });
    }
}
