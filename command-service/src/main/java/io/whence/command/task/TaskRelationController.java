package io.whence.command.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TaskId;
import io.whence.api.task.TaskCommand.BlockTask;
import io.whence.api.task.TaskCommand.LinkTask;
import io.whence.api.task.TaskCommand.UnblockTask;
import io.whence.api.task.TaskCommand.UnlinkTask;
import io.whence.api.task.TaskRelation;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/{task}")
@Tag(name = "Tasks")
class TaskRelationController {

    private final CommandSender commands;

    TaskRelationController(CommandSender commands) {
        this.commands = commands;
    }

    @PutMapping("/blockers/{blocker}")
    @Operation(summary = "Have a task wait for another one")
    ResponseEntity<CommandResult> block(
            @PathVariable TaskId task, @PathVariable TaskId blocker, CommandRequest request) {
        return commands.change(request, new BlockTask(task, blocker));
    }

    @DeleteMapping("/blockers/{blocker}")
    @Operation(summary = "Have a task wait no more for another one")
    ResponseEntity<CommandResult> unblock(
            @PathVariable TaskId task, @PathVariable TaskId blocker, CommandRequest request) {
        return commands.change(request, new UnblockTask(task, blocker));
    }

    @PutMapping("/links/{relation}/{target}")
    @Operation(summary = "Link a task to a question, an answer or another task")
    ResponseEntity<CommandResult> link(
            @PathVariable TaskId task,
            @PathVariable TaskRelation relation,
            @PathVariable SubjectId target,
            CommandRequest request) {
        return commands.change(request, new LinkTask(task, target, relation));
    }

    @DeleteMapping("/links/{relation}/{target}")
    @Operation(summary = "Remove a link")
    ResponseEntity<CommandResult> unlink(
            @PathVariable TaskId task,
            @PathVariable TaskRelation relation,
            @PathVariable SubjectId target,
            CommandRequest request) {
        return commands.change(request, new UnlinkTask(task, target, relation));
    }
}
