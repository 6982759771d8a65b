package io.whence.api.event;

import io.whence.api.id.BoardId;
import io.whence.api.id.TeamId;

/** Every fact a board can record. Stored for ever. */
public sealed interface BoardEvent extends Event {

    @Override
    default String aggregateId() {
        return boardId().value();
    }

    BoardId boardId();

    /** A team has a board more. */
    @EventName("board.opened")
    record BoardOpened(BoardId boardId, TeamId teamId, String name) implements BoardEvent {}

    /** A board has another name. */
    @EventName("board.renamed")
    record BoardRenamed(BoardId boardId, String name) implements BoardEvent {}

    /** A board was put away: nothing moves on it, and nothing of it is lost. */
    @EventName("board.archived")
    record BoardArchived(BoardId boardId) implements BoardEvent {}

    /** An archived board is in use again. */
    @EventName("board.unarchived")
    record BoardUnarchived(BoardId boardId) implements BoardEvent {}
}
