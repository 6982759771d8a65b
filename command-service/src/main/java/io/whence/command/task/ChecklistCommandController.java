package io.whence.command.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.TaskId;
import io.whence.api.task.ChecklistCommand.AddChecklist;
import io.whence.api.task.ChecklistCommand.RemoveChecklist;
import io.whence.api.task.ChecklistCommand.RenameChecklist;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/{task}/checklists")
@Tag(name = "Checklists")
class ChecklistCommandController {

    record NewChecklist(String name) {}

    record ChecklistChange(String name) {}

    private final CommandSender commands;

    ChecklistCommandController(CommandSender commands) {
        this.commands = commands;
    }

    @PostMapping
    @Operation(summary = "Give a task a checklist")
    ResponseEntity<CommandResult> add(
            @PathVariable TaskId task, @RequestBody NewChecklist body, CommandRequest request) {
        var checklist = new ChecklistId(request.newId(ChecklistId.PREFIX));
        return commands.add(
                request,
                new AddChecklist(task, checklist, body.name()),
                checklist.value(),
                "/api/v1/tasks/" + task + "/checklists/{id}");
    }

    @PatchMapping("/{checklist}")
    @Operation(summary = "Rename a checklist")
    ResponseEntity<CommandResult> rename(
            @PathVariable TaskId task,
            @PathVariable ChecklistId checklist,
            @RequestBody ChecklistChange body,
            CommandRequest request) {
        return commands.change(request, new RenameChecklist(task, checklist, body.name()));
    }

    @DeleteMapping("/{checklist}")
    @Operation(summary = "Take a checklist away, with its items")
    ResponseEntity<CommandResult> remove(
            @PathVariable TaskId task, @PathVariable ChecklistId checklist, CommandRequest request) {
        return commands.change(request, new RemoveChecklist(task, checklist));
    }
}
