package io.whence.query.tasks.document;

/** The position of a task on a board: also one that is archived or deleted, which is only not shown there. */
public record BoardPosition(String boardId, String listId, FractionalRank rank) {}
