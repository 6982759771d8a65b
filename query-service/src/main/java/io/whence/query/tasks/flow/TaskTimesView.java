package io.whence.query.tasks.flow;

import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.query.tasks.view.BoardReference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times that a task was in each list.
 *
 * @param lists in the order it first came into them
 * @param spells each time it came into a list, the first one first
 */
@Schema(name = "TimesView")
public record TaskTimesView(String task, List<InList> lists, List<Spell> spells) {

    /**
     * In one list altogether.
     *
     * @param spells how many times it was there
     * @param current whether it still is
     */
    record InList(BoardReference board, BoardReference list, long seconds, int spells, boolean current) {}

    /**
     * Once.
     *
     * @param until null while it lasts
     */
    record Spell(
            BoardReference board,
            BoardReference list,
            Instant since,
            @Nullable Instant until,
            long seconds) {}
}
