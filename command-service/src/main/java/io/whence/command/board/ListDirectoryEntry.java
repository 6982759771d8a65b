package io.whence.command.board;

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
import org.jspecify.annotations.Nullable;

/**
 * The directory's entry of a list on a board.
 *
 * @param limit how many tasks it is meant to hold; null for any number
 */
public record ListDirectoryEntry(
        ListId listId,
        BoardId boardId,
        TeamId teamId,
        @Nullable Integer limit,
        boolean archived) {

    static @Nullable ListDirectoryEntry evolve(@Nullable ListDirectoryEntry before, Event event) {
        return switch ((ListEvent) event) {
            case ListAdded e -> new ListDirectoryEntry(e.listId(), e.boardId(), e.teamId(), e.limit(), false);
            case ListRenamed _, ListMoved _ -> before;
            case ListLimited e -> before == null ? null : before.limited(e.limit());
            case ListArchived _ -> before == null ? null : before.archived(true);
            case ListUnarchived _ -> before == null ? null : before.archived(false);
        };
    }

    private ListDirectoryEntry limited(@Nullable Integer to) {
        return new ListDirectoryEntry(listId, boardId, teamId, to, archived);
    }

    private ListDirectoryEntry archived(boolean now) {
        return new ListDirectoryEntry(listId, boardId, teamId, limit, now);
    }
}
