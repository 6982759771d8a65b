package io.whence.api.board;

import io.whence.api.Event;
import io.whence.api.team.TeamId;

/** Every fact a board can record. Stored for ever. */
public sealed interface BoardEvent extends Event {

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    default String aggregateId() {
        return boardId().value();
    }

    BoardId boardId();

    /** A team has a board more. */
    record BoardOpened(BoardId boardId, TeamId teamId, String name) implements BoardEvent {}

    /** A board has another name. */
    record BoardRenamed(BoardId boardId, String name) implements BoardEvent {}

    /** A board was put away: nothing moves on it, and nothing of it is lost. */
    record BoardArchived(BoardId boardId) implements BoardEvent {}

    /** An archived board is in use again. */
    record BoardUnarchived(BoardId boardId) implements BoardEvent {}
}
