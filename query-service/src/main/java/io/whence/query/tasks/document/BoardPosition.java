package io.whence.query.tasks.document;

/** Where a task stands: also one that is archived or deleted, which is only not shown there. */
public record BoardPosition(String boardId, String listId, FractionalRank rank) {}
