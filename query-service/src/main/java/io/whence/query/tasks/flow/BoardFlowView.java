package io.whence.query.tasks.flow;

import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.query.tasks.view.BoardReference;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The number of tasks that each list of a board held, day by day.
 *
 * @param lists in their order on the board, archived ones included
 */
@Schema(name = "FlowView")
record BoardFlowView(BoardReference board, ZoneId zone, List<BoardReference> lists, List<Day> days) {

    /**
     * At the end of a day.
     *
     * @param counts by list; without archived and deleted tasks
     */
    record Day(LocalDate date, Map<String, Integer> counts) {}
}
