package io.whence.command.board;

import io.whence.api.event.BoardEvent;
import io.whence.api.event.BoardEvent.BoardArchived;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.BoardEvent.BoardRenamed;
import io.whence.api.event.BoardEvent.BoardUnarchived;
import io.whence.api.event.Event;
import io.whence.api.id.BoardId;
import io.whence.api.id.TeamId;
import org.jspecify.annotations.Nullable;

/** The directory's entry of a board. */
public record BoardDirectoryEntry(BoardId boardId, TeamId teamId, boolean archived) {

    static @Nullable BoardDirectoryEntry evolve(@Nullable BoardDirectoryEntry before, Event event) {
        return switch ((BoardEvent) event) {
            case BoardOpened e -> new BoardDirectoryEntry(e.boardId(), e.teamId(), false);
            case BoardRenamed _ -> before;
            case BoardArchived _ -> before == null ? null : before.archived(true);
            case BoardUnarchived _ -> before == null ? null : before.archived(false);
        };
    }

    private BoardDirectoryEntry archived(boolean now) {
        return new BoardDirectoryEntry(boardId, teamId, now);
    }
}
