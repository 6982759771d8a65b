package io.whence.api.board;

import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;

/** A list, with the board it is on. */
public record BoardPlace(BoardId boardId, ListId listId) {}
