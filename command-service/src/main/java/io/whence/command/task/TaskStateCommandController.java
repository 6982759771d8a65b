package io.whence.command.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.task.TaskCommand.ArchiveTask;
import io.whence.api.task.TaskCommand.AssignTask;
import io.whence.api.task.TaskCommand.CompleteTask;
import io.whence.api.task.TaskCommand.MoveTask;
import io.whence.api.task.TaskCommand.ReopenTask;
import io.whence.api.task.TaskCommand.UnarchiveTask;
import io.whence.api.task.TaskCommand.UnassignTask;
import io.whence.api.task.TaskCommand.UnwatchTask;
import io.whence.api.task.TaskCommand.WatchTask;
import io.whence.command.board.PositionRequestReader.End;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/{task}")
@Tag(name = "Tasks")
class TaskStateCommandController {

    /**
     * Where a task goes, to the end of a list unless it is said where.
     *
     * @param override why the list's limit is not to count
     */
    record TaskPlace(
            ListId list,
            @Nullable End at,
            @Nullable TaskId before,
            @Nullable TaskId after,
            @Nullable String override) {}

    private final CommandSender commands;

    TaskStateCommandController(CommandSender commands) {
        this.commands = commands;
    }

    @PutMapping("/place")
    @Operation(summary = "Put a task somewhere else: in its list, in another one or on another board")
    ResponseEntity<CommandResult> move(@PathVariable TaskId task, @RequestBody TaskPlace body, CommandRequest request) {
        return commands.change(
                request,
                new MoveTask(
                        task,
                        PlacementRequestReader.required(
                                body.list(), body.at(), body.before(), body.after(), body.override())));
    }

    @PutMapping("/completion")
    @Operation(summary = "Say that a task is done")
    ResponseEntity<CommandResult> complete(@PathVariable TaskId task, CommandRequest request) {
        return commands.change(request, new CompleteTask(task));
    }

    @DeleteMapping("/completion")
    @Operation(summary = "Say that a task is to be done again")
    ResponseEntity<CommandResult> reopen(@PathVariable TaskId task, CommandRequest request) {
        return commands.change(request, new ReopenTask(task));
    }

    @PutMapping("/archive")
    @Operation(summary = "Put a task away; it counts in no list")
    ResponseEntity<CommandResult> archive(@PathVariable TaskId task, CommandRequest request) {
        return commands.change(request, new ArchiveTask(task));
    }

    @DeleteMapping("/archive")
    @Operation(summary = "Take a task out of the archive, back to where it stood, however full its list is")
    ResponseEntity<CommandResult> unarchive(@PathVariable TaskId task, CommandRequest request) {
        return commands.change(request, new UnarchiveTask(task));
    }

    @PutMapping("/watch")
    @Operation(summary = "Follow what happens to a task")
    ResponseEntity<CommandResult> watch(@PathVariable TaskId task, CommandRequest request) {
        return commands.change(request, new WatchTask(task));
    }

    @DeleteMapping("/watch")
    @Operation(summary = "Follow a task no more")
    ResponseEntity<CommandResult> unwatch(@PathVariable TaskId task, CommandRequest request) {
        return commands.change(request, new UnwatchTask(task));
    }

    @PutMapping("/assignees/{member}")
    @Operation(summary = "Have a member do a task, with whoever else does")
    ResponseEntity<CommandResult> assign(
            @PathVariable TaskId task, @PathVariable MemberId member, CommandRequest request) {
        return commands.change(request, new AssignTask(task, member));
    }

    @DeleteMapping("/assignees/{member}")
    @Operation(summary = "Have a member not do a task any more")
    ResponseEntity<CommandResult> unassign(
            @PathVariable TaskId task, @PathVariable MemberId member, CommandRequest request) {
        return commands.change(request, new UnassignTask(task, member));
    }
}
