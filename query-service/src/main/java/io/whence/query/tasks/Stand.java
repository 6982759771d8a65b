package io.whence.query.tasks;

/** Where a task stands: also one that is archived or deleted, which is only not shown there. */
record Stand(String boardId, String listId, Rank rank) {}
