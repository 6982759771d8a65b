package io.whence.command.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.board.BoardCommand.ArchiveBoard;
import io.whence.api.board.BoardCommand.OpenBoard;
import io.whence.api.board.BoardCommand.RenameBoard;
import io.whence.api.board.BoardCommand.UnarchiveBoard;
import io.whence.api.id.BoardId;
import io.whence.api.id.TeamId;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
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
class BoardCommandController {

    record NewBoard(String name) {}

    record BoardChange(String name) {}

    private final CommandSender commands;

    BoardCommandController(CommandSender commands) {
        this.commands = commands;
    }

    @PostMapping("/teams/{team}/boards")
    @Operation(summary = "Give a team a board")
    ResponseEntity<CommandResult> open(@PathVariable TeamId team, @RequestBody NewBoard body, CommandRequest request) {
        var boardId = new BoardId(request.newId(BoardId.PREFIX));
        return commands.create(request, new OpenBoard(boardId, team, body.name()), "/api/v1/boards/{id}");
    }

    @PatchMapping("/boards/{board}")
    @Operation(summary = "Rename a board")
    ResponseEntity<CommandResult> rename(
            @PathVariable BoardId board, @RequestBody BoardChange body, CommandRequest request) {
        return commands.change(request, new RenameBoard(board, body.name()));
    }

    @PutMapping("/boards/{board}/archive")
    @Operation(summary = "Put a board away; nothing of it is lost")
    ResponseEntity<CommandResult> archive(@PathVariable BoardId board, CommandRequest request) {
        return commands.change(request, new ArchiveBoard(board));
    }

    @DeleteMapping("/boards/{board}/archive")
    @Operation(summary = "Take a board out of the archive")
    ResponseEntity<CommandResult> unarchive(@PathVariable BoardId board, CommandRequest request) {
        return commands.change(request, new UnarchiveBoard(board));
    }
}
