package io.whence.api.board;

import io.whence.api.Event;
import io.whence.api.team.TeamId;
import org.jspecify.annotations.Nullable;

/** Every fact a list on a board can record. Stored for ever. */
public sealed interface ListEvent extends Event {

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    default String aggregateId() {
        return listId().value();
    }

    ListId listId();

    BoardId boardId();

    /** A board has a list more; {@code limit} is how many tasks it is meant to hold, null for any number. */
    record ListAdded(
            ListId listId,
            BoardId boardId,
            TeamId teamId,
            String name,
            @Nullable Integer limit,
            Position<ListId> position)
            implements ListEvent {}

    /** A list has another name. */
    record ListRenamed(ListId listId, BoardId boardId, String name) implements ListEvent {}

    /** A list stands somewhere else on its board. */
    record ListMoved(ListId listId, BoardId boardId, Position<ListId> position) implements ListEvent {}

    /** A list is meant to hold so many tasks, null for any number; those it holds already stay. */
    record ListLimited(
            ListId listId, BoardId boardId, @Nullable Integer limit) implements ListEvent {}

    /** A list was put away with the tasks in it: none moves in. */
    record ListArchived(ListId listId, BoardId boardId) implements ListEvent {}

    /** An archived list is in use again. */
    record ListUnarchived(ListId listId, BoardId boardId) implements ListEvent {}
}
