package io.whence.api.event;

import io.whence.api.board.RelativePosition;
import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.api.id.TeamId;
import org.jspecify.annotations.Nullable;

/** Every fact a list on a board can record. Stored for ever. */
public sealed interface ListEvent extends Event {

    @Override
    default String aggregateId() {
        return listId().value();
    }

    ListId listId();

    BoardId boardId();

    /** A board has a list more; {@code limit} is how many tasks it is meant to hold, null for any number. */
    @EventName("list.added")
    record ListAdded(
            ListId listId,
            BoardId boardId,
            TeamId teamId,
            String name,
            @Nullable Integer limit,
            RelativePosition<ListId> position)
            implements ListEvent {}

    /** A list has another name. */
    @EventName("list.renamed")
    record ListRenamed(ListId listId, BoardId boardId, String name) implements ListEvent {}

    /** A list stands somewhere else on its board. */
    @EventName("list.moved")
    record ListMoved(ListId listId, BoardId boardId, RelativePosition<ListId> position) implements ListEvent {}

    /** A list is meant to hold so many tasks, null for any number; those it holds already stay. */
    @EventName("list.limited")
    record ListLimited(
            ListId listId, BoardId boardId, @Nullable Integer limit) implements ListEvent {}

    /** A list was put away with the tasks in it: none moves in. */
    @EventName("list.archived")
    record ListArchived(ListId listId, BoardId boardId) implements ListEvent {}

    /** An archived list is in use again. */
    @EventName("list.unarchived")
    record ListUnarchived(ListId listId, BoardId boardId) implements ListEvent {}
}
