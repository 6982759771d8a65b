package io.whence.command.board;

import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.command.runtime.history.StreamViews;
import java.util.Optional;

/** The directory of boards and their lists, for the decisions of others; reading it waits for no command. */
public final class BoardDirectory {

    private final StreamViews stories;

    public BoardDirectory(StreamViews stories) {
        this.stories = stories;
    }

    public Optional<BoardDirectoryEntry> board(BoardId boardId) {
        return stories.tell(BoardDirectoryEntry.class, boardId.value(), BoardDirectoryEntry::evolve);
    }

    public Optional<ListDirectoryEntry> list(ListId listId) {
        return stories.tell(ListDirectoryEntry.class, listId.value(), ListDirectoryEntry::evolve);
    }
}
