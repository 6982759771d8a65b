package io.whence.command.board;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.Command;
import io.whence.api.CommonRejection;
import io.whence.api.board.BoardRejection;
import io.whence.api.board.ListCommand.AddList;
import io.whence.api.board.ListCommand.ArchiveList;
import io.whence.api.board.ListCommand.UnarchiveList;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.Event;
import io.whence.api.event.ListEvent;
import io.whence.api.event.ListEvent.ListAdded;
import io.whence.api.event.ListEvent.ListArchived;
import io.whence.api.event.ListEvent.ListLimited;
import io.whence.api.event.ListEvent.ListMoved;
import io.whence.api.event.ListEvent.ListRenamed;
import io.whence.api.event.ListEvent.ListUnarchived;
import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.api.id.TeamId;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.Authorization;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.WhenceAggregate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A list on a board: its name, and how many tasks it is meant to hold. Which ones those are, it does not know. */
@AggregateRoot(type = "BoardList")
@Revision("2")
final class BoardList extends WhenceAggregate<ListEvent> {

    private ListId listId;
    private BoardId boardId;
    private TeamId teamId;
    private String name;
    private @Nullable Integer limit;
    private boolean archived;

    @SuppressWarnings("NullAway.Init") // The first event fills it in.
    BoardList() {}

    @Override
    protected Authorization authorize(Command command, CommandContext context, AccessPolicy gate) {
        return gate.requireMember(context, teamId);
    }

    BoardId boardId() {
        return boardId;
    }

    void add(AddList command, TeamId team) {
        rejectIf(exists(), CommonRejection.ALREADY_EXISTS);
        record(
                new ListAdded(
                        command.listId(), command.boardId(), team, command.name(), command.limit(), command.position()),
                team);
    }

    void mustBeInUse() {
        rejectIf(archived, BoardRejection.LIST_ARCHIVED);
    }

    void rename(String to) {
        if (!to.equals(name)) {
            record(new ListRenamed(listId, boardId, to), teamId);
        }
    }

    void limit(@Nullable Integer to) {
        if (!Objects.equals(to, limit)) {
            record(new ListLimited(listId, boardId, to), teamId);
        }
    }

    void move(RelativePosition<ListId> to) {
        record(new ListMoved(listId, boardId, to), teamId);
    }

    @CommandHandler
    void handle(ArchiveList command) {
        mustBeInUse();
        record(new ListArchived(listId, boardId), teamId);
    }

    @CommandHandler
    void handle(UnarchiveList command) {
        rejectIf(!archived, BoardRejection.LIST_NOT_ARCHIVED);
        record(new ListUnarchived(listId, boardId), teamId);
    }

    @Override
    protected void evolve(ListEvent event, EventEnvelope envelope) {
        switch (event) {
            case ListAdded e -> {
                listId = e.listId();
                boardId = e.boardId();
                teamId = e.teamId();
                name = e.name();
                limit = e.limit();
            }
            case ListRenamed e -> name = e.name();
            case ListMoved _ -> {}
            case ListLimited e -> limit = e.limit();
            case ListArchived _ -> archived = true;
            case ListUnarchived _ -> archived = false;
        }
    }

    @Override
    protected ListEvent own(Event event) {
        return (ListEvent) event;
    }
}
