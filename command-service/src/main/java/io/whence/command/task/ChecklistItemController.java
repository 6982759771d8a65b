package io.whence.command.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.ItemId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.task.ChecklistCommand.AddItem;
import io.whence.api.task.ChecklistCommand.ChangeItem;
import io.whence.api.task.ChecklistCommand.CheckItem;
import io.whence.api.task.ChecklistCommand.ConvertItem;
import io.whence.api.task.ChecklistCommand.RemoveItem;
import io.whence.api.task.ChecklistCommand.UncheckItem;
import io.whence.api.text.FieldUpdate;
import io.whence.command.board.PositionRequestReader;
import io.whence.command.board.PositionRequestReader.End;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks/{task}/checklists/{checklist}/items")
@Tag(name = "Checklists")
class ChecklistItemController {

    /** An item to add, the last one unless it is said where. */
    record NewItem(
            String text,
            @Nullable End at,
            @Nullable ItemId before,
            @Nullable ItemId after) {}

    /**
     * What of an item is to change.
     *
     * @param assignee an id or a handle; null for nobody in particular
     */
    record ItemChange(
            @Nullable String text,
            @Nullable End at,
            @Nullable ItemId before,
            @Nullable ItemId after,
            @Schema(implementation = String.class) @Nullable FieldUpdate<String> assignee) {

        @Nullable
        FieldUpdate<MemberId> member() {
            if (assignee == null) {
                return null;
            }
            return new FieldUpdate<>(assignee.to() == null ? null : CommandRequest.member(assignee.to()));
        }
    }

    private final CommandSender commands;

    ChecklistItemController(CommandSender commands) {
        this.commands = commands;
    }

    @PostMapping
    @Operation(summary = "Add an item to a checklist")
    ResponseEntity<CommandResult> add(
            @PathVariable TaskId task,
            @PathVariable ChecklistId checklist,
            @RequestBody NewItem body,
            CommandRequest request) {
        var item = new ItemId(request.newId(ItemId.PREFIX));
        return commands.add(
                request,
                new AddItem(
                        task,
                        checklist,
                        item,
                        body.text(),
                        PositionRequestReader.orLast(body.at(), body.before(), body.after())),
                item.value(),
                "/api/v1/tasks/" + task + "/checklists/" + checklist + "/items/{id}");
    }

    @PatchMapping("/{item}")
    @Operation(summary = "Reword an item, put it somewhere else on its checklist, or say who is to do it")
    ResponseEntity<CommandResult> change(
            @PathVariable TaskId task,
            @PathVariable ChecklistId checklist,
            @PathVariable ItemId item,
            @RequestBody ItemChange body,
            CommandRequest request) {
        return commands.change(
                request,
                new ChangeItem(
                        task,
                        checklist,
                        item,
                        body.text(),
                        PositionRequestReader.asked(body.at(), body.before(), body.after()),
                        body.member()));
    }

    @DeleteMapping("/{item}")
    @Operation(summary = "Take an item away")
    ResponseEntity<CommandResult> remove(
            @PathVariable TaskId task,
            @PathVariable ChecklistId checklist,
            @PathVariable ItemId item,
            CommandRequest request) {
        return commands.change(request, new RemoveItem(task, checklist, item));
    }

    @PutMapping("/{item}/check")
    @Operation(summary = "Say that an item is done")
    ResponseEntity<CommandResult> check(
            @PathVariable TaskId task,
            @PathVariable ChecklistId checklist,
            @PathVariable ItemId item,
            CommandRequest request) {
        return commands.change(request, new CheckItem(task, checklist, item));
    }

    @DeleteMapping("/{item}/check")
    @Operation(summary = "Say that an item is not done after all")
    ResponseEntity<CommandResult> uncheck(
            @PathVariable TaskId task,
            @PathVariable ChecklistId checklist,
            @PathVariable ItemId item,
            CommandRequest request) {
        return commands.change(request, new UncheckItem(task, checklist, item));
    }

    @PostMapping("/{item}/conversion")
    @Operation(summary = "Make an item a task of its own, right after the one it is on")
    ResponseEntity<CommandResult> convert(
            @PathVariable TaskId task,
            @PathVariable ChecklistId checklist,
            @PathVariable ItemId item,
            CommandRequest request) {
        var newTask = new TaskId(request.newId(TaskId.PREFIX));
        return commands.create(request, new ConvertItem(task, checklist, item, newTask), "/api/v1/tasks/{id}");
    }
}
