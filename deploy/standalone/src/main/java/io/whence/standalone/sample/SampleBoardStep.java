package io.whence.standalone.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing somebody did to a board in the story. */
sealed interface SampleBoardStep extends SampleStep {

    record OpenBoard(Instant at, String who, String key, String name) implements SampleBoardStep {}

    /** Adds a list at the end of a board; {@code limit} is null for any number of tasks. */
    record AddList(
            Instant at,
            String who,
            String key,
            String board,
            String name,
            @Nullable Integer limit) implements SampleBoardStep {}
}
