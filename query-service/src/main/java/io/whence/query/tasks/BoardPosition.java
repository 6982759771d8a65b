package io.whence.query.tasks;

/** Where a task stands: also one that is archived or deleted, which is only not shown there. */
record BoardPosition(String boardId, String listId, FractionalRank rank) {}
