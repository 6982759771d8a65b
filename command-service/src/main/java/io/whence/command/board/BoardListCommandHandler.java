package io.whence.command.board;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.board.BoardRejection;
import io.whence.api.board.ListCommand.AddList;
import io.whence.api.board.ListCommand.ChangeList;
import io.whence.api.board.RelativePosition;
import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import org.axonframework.commandhandling.CommandHandler;

/**
 * The handler of commands to lists, which are added and changed only on a board that is in use, beside lists of the same board.
 */
final class BoardListCommandHandler {

    private final AggregateAccess aggregates;
    private final BoardDirectory directory;
    private final AccessPolicy gate;

    BoardListCommandHandler(AggregateAccess aggregates, BoardDirectory directory, AccessPolicy gate) {
        this.aggregates = aggregates;
        this.directory = directory;
        this.gate = gate;
    }

    @CommandHandler
    CommandResult addAListToABoardInUse(AddList command, CommandContext context) {
        var board = board(command.boardId());
        var authorization = gate.requireMember(context, board.teamId());
        return aggregates.create(BoardList.class, command.listId().value(), authorization, list -> {
            rejectIf(board.archived(), BoardRejection.BOARD_ARCHIVED);
            mustBeThere(command.position(), command.listId(), command.boardId());
            list.add(command, board.teamId());
        });
    }

    @CommandHandler
    CommandResult changeAListOnABoardInUse(ChangeList command, CommandContext context) {
        return aggregates.change(BoardList.class, command, context, list -> {
            list.mustBeInUse();
            rejectIf(board(list.boardId()).archived(), BoardRejection.BOARD_ARCHIVED);
            change(list, command);
        });
    }

    private void change(BoardList list, ChangeList command) {
        if (command.name() != null) {
            list.rename(command.name());
        }
        if (command.limit() != null) {
            list.limit(command.limit().to());
        }
        if (command.position() != null) {
            mustBeThere(command.position(), command.listId(), list.boardId());
            list.move(command.position());
        }
    }

    private BoardDirectoryEntry board(BoardId boardId) {
        return directory.board(boardId).orElseThrow(() -> new CommandRejectedException(CommonRejection.NOT_FOUND));
    }

    private void mustBeThere(RelativePosition<ListId> position, ListId list, BoardId board) {
        var beside = position.beside();
        rejectIf(
                beside != null
                        && (beside.equals(list)
                                || directory
                                        .list(beside)
                                        .filter(neighbour -> neighbour.boardId().equals(board))
                                        .isEmpty()),
                BoardRejection.POSITION_NOT_FOUND);
    }
}
