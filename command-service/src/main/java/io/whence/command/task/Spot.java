package io.whence.command.task;

import io.whence.api.board.Place;
import io.whence.api.board.Position;
import io.whence.api.id.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * Where a task may go.
 *
 * @param override why the list's limit did not count; null where it was kept
 */
record Spot(
        Place place, Position<TaskId> position, @Nullable String override) {}
