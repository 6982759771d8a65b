package io.whence.command.task;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.id.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * The place where a task may go.
 *
 * @param override why the list's limit did not count; null where it was kept
 */
record ResolvedPlacement(
        BoardPlace place,
        RelativePosition<TaskId> position,
        @Nullable String override) {}
