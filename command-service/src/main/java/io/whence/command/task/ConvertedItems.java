package io.whence.command.task;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.TaskEvent.ItemConverted;
import io.whence.api.id.TeamId;
import io.whence.api.task.ChecklistCommand.ConvertItem;
import io.whence.api.task.TaskCommand.Placement;
import io.whence.api.task.TaskRelation;
import io.whence.command.platform.CommandContext;
import io.whence.command.platform.Directory;
import io.whence.command.platform.Gate;
import io.whence.command.platform.Outcome;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** An item becomes a task right after the one it was on, by whoever was to do the item, and both say so in one commit. */
final class ConvertedItems {

    private final Repository<Task> tasks;
    private final Room room;
    private final Directory directory;
    private final Gate gate;

    ConvertedItems(Repository<Task> tasks, Room room, Directory directory, Gate gate) {
        this.tasks = tasks;
        this.room = room;
        this.directory = directory;
        this.gate = gate;
    }

    /** The outcome is the new task's. */
    @CommandHandler
    Outcome makeAnItemATask(ConvertItem command, CommandContext context) throws Exception {
        var parent = tasks.load(command.taskId().value());
        parent.execute(task -> {
            task.authorize(command, context, gate);
            task.carryOut(context, () -> convert(task, command));
        });
        return tasks.loadOrCreate(command.newTaskId().value(), Task::new)
                .invoke(task -> task.carryOut(
                        context.ofAnyVersion(),
                        () -> open(task, parent.invoke(from -> origin(from, command)), command)));
    }

    private static void convert(Task parent, ConvertItem command) {
        parent.mustBeOpenToChange();
        parent.checklists.own(command);
        parent.record(
                new ItemConverted(command.taskId(), command.checklistId(), command.itemId(), command.newTaskId()));
    }

    /** What an item has to give to the task it becomes. */
    private record Origin(TeamId teamId, @Nullable BoardPlace place, Item item) {}

    private static Origin origin(Task parent, ConvertItem command) {
        return new Origin(parent.teamId, parent.place, parent.checklists.get(command));
    }

    private void open(Task task, Origin origin, ConvertItem command) {
        task.open(
                command.newTaskId(),
                origin.teamId(),
                Content.saying(origin.item().text()),
                spot(origin, command));
        task.link(new Link(command.taskId(), TaskRelation.RELATES_TO));
        var assignee = origin.item().assignee();
        if (assignee != null && directory.isIn(assignee, origin.teamId())) {
            task.assign(assignee, directory);
        }
    }

    private @Nullable Spot spot(Origin origin, ConvertItem command) {
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
