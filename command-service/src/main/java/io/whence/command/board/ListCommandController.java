package io.whence.command.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.board.ListCommand.AddList;
import io.whence.api.board.ListCommand.ArchiveList;
import io.whence.api.board.ListCommand.ChangeList;
import io.whence.api.board.ListCommand.UnarchiveList;
import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.api.text.FieldUpdate;
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
@RequestMapping("/api/v1")
@Tag(name = "Boards")
class ListCommandController {

    /**
     * A list to add, the last one unless it is said where.
     *
     * @param limit how many tasks it is meant to hold; any number when it is left out
     */
    record NewList(
            String name,
            @Nullable Integer limit,
            PositionRequestReader.@Nullable End at,
            @Nullable ListId before,
            @Nullable ListId after) {}

    /**
     * What of a list is to change.
     *
     * @param limit null for any number of tasks
     */
    record ListChange(
            @Nullable String name,

            @Schema(implementation = Integer.class) @Nullable
            FieldUpdate<Integer> limit,

            PositionRequestReader.@Nullable End at,
            @Nullable ListId before,
            @Nullable ListId after) {}

    private final CommandSender commands;

    ListCommandController(CommandSender commands) {
        this.commands = commands;
    }

    @PostMapping("/boards/{board}/lists")
    @Operation(summary = "Add a list to a board")
    ResponseEntity<CommandResult> add(@PathVariable BoardId board, @RequestBody NewList body, CommandRequest request) {
        var listId = new ListId(request.newId(ListId.PREFIX));
        return commands.create(
                request,
                new AddList(
                        listId,
                        board,
                        body.name(),
                        body.limit(),
                        PositionRequestReader.orLast(body.at(), body.before(), body.after())),
                "/api/v1/lists/{id}");
    }

    @PatchMapping("/lists/{list}")
    @Operation(summary = "Rename a list, say how many tasks it is meant to hold, or put it somewhere else on its board")
    ResponseEntity<CommandResult> change(
            @PathVariable ListId list, @RequestBody ListChange body, CommandRequest request) {
        return commands.change(
                request,
                new ChangeList(
                        list,
                        body.name(),
                        body.limit(),
                        PositionRequestReader.asked(body.at(), body.before(), body.after())));
    }

    @PutMapping("/lists/{list}/archive")
    @Operation(summary = "Put a list away with the tasks in it; nothing of it is lost")
    ResponseEntity<CommandResult> archive(@PathVariable ListId list, CommandRequest request) {
        return commands.change(request, new ArchiveList(list));
    }

    @DeleteMapping("/lists/{list}/archive")
    @Operation(summary = "Take a list out of the archive")
    ResponseEntity<CommandResult> unarchive(@PathVariable ListId list, CommandRequest request) {
        return commands.change(request, new UnarchiveList(list));
    }
}
