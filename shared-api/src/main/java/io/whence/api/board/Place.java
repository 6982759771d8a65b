package io.whence.api.board;

/** A list, with the board it is on. */
public record Place(BoardId boardId, ListId listId) {}
