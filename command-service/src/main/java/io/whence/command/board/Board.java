package io.whence.command.board;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.Command;
import io.whence.api.CommonRejection;
import io.whence.api.board.BoardCommand;
import io.whence.api.board.BoardCommand.ArchiveBoard;
import io.whence.api.board.BoardCommand.OpenBoard;
import io.whence.api.board.BoardCommand.RenameBoard;
import io.whence.api.board.BoardCommand.UnarchiveBoard;
import io.whence.api.board.BoardRejection;
import io.whence.api.event.BoardEvent;
import io.whence.api.event.BoardEvent.BoardArchived;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.BoardEvent.BoardRenamed;
import io.whence.api.event.BoardEvent.BoardUnarchived;
import io.whence.api.event.Event;
import io.whence.api.id.BoardId;
import io.whence.api.id.TeamId;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.Authorization;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.WhenceAggregate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** A board: its name, and whether it is in use. What stands on it, it does not know: lists and tasks are things of their own. */
@AggregateRoot(type = "Board")
@Revision("2")
final class Board extends WhenceAggregate<BoardEvent> {

    private BoardId boardId;
    private TeamId teamId;
    private String name;
    private boolean archived;

    @SuppressWarnings("NullAway.Init") // The first event fills it in.
    Board() {}

    @Override
    protected Authorization authorize(Command command, CommandContext context, AccessPolicy gate) {
        return switch ((BoardCommand) command) {
            case OpenBoard c -> gate.requireMember(context, c.teamId());
            case RenameBoard _, ArchiveBoard _, UnarchiveBoard _ -> gate.requireMember(context, teamId);
        };
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenBoard command) {
        rejectIf(exists(), CommonRejection.ALREADY_EXISTS);
        record(new BoardOpened(command.boardId(), command.teamId(), command.name()), command.teamId());
    }

    @CommandHandler
    void handle(RenameBoard command) {
        rejectIf(archived, BoardRejection.BOARD_ARCHIVED);
        if (!command.name().equals(name)) {
            record(new BoardRenamed(boardId, command.name()), teamId);
        }
    }

    @CommandHandler
    void handle(ArchiveBoard command) {
        rejectIf(archived, BoardRejection.BOARD_ARCHIVED);
        record(new BoardArchived(boardId), teamId);
    }

    @CommandHandler
    void handle(UnarchiveBoard command) {
        rejectIf(!archived, BoardRejection.BOARD_NOT_ARCHIVED);
        record(new BoardUnarchived(boardId), teamId);
    }

    @Override
    protected void evolve(BoardEvent event, EventEnvelope envelope) {
        switch (event) {
            case BoardOpened e -> {
                boardId = e.boardId();
                teamId = e.teamId();
                name = e.name();
            }
            case BoardRenamed e -> name = e.name();
            case BoardArchived _ -> archived = true;
            case BoardUnarchived _ -> archived = false;
        }
    }

    @Override
    protected BoardEvent own(Event event) {
        return (BoardEvent) event;
    }
}
