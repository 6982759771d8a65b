package io.whence.query.tasks.flow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.MergedScan;
import io.whence.query.readmodel.web.HeavyRead;
import io.whence.query.readmodel.web.QueryParameters;
import io.whence.query.tasks.document.BoardDocument;
import io.whence.query.tasks.document.BoardFlowDocument;
import io.whence.query.tasks.document.ListDocument;
import io.whence.query.tasks.flow.BoardFlowView.Day;
import io.whence.query.tasks.view.BoardReference;
import io.whence.query.tasks.view.TaskPostSource;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@HeavyRead
@RequestMapping("/api/v1/boards/{board}/flow")
@Tag(name = "Boards")
final class BoardFlowController {

    private static final int DAYS = 30;
    private static final int DAYS_MAX = 731;
    private static final int CHUNK = 1_000;

    private final DocumentReader documents;
    private final TaskPostSource posts;
    private final Clock clock = Clock.systemUTC();

    BoardFlowController(TaskPostSource posts) {
        this.documents = posts.documents();
        this.posts = posts;
    }

    @GetMapping
    @Operation(
            summary = "How many tasks each list of a board held at the end of each day",
            description =
                    "`from` and `to` are days as 2026-12-01, both included: the last 30 days unless told, at most "
                            + DAYS_MAX
                            + ". `zone` is a time zone as Europe/Berlin, UTC unless told: it says when a day ends.")
    BoardFlowView flow(
            Caller caller,
            @PathVariable String board,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "UTC") String zone) {
        var seen = posts.sight(caller, List.of(board)).board(board);
        var where = zone(zone);
        var last = day("to", to, LocalDate.ofInstant(clock.instant(), where));
        var first = day("from", from, last.minusDays(DAYS - 1));
        if (first.isAfter(last) || first.plusDays(DAYS_MAX).isBefore(last)) {
            throw RequestProblemException.badParameter("from", "a day before to, and at most " + DAYS_MAX + " days.");
        }
        var lists = documents.find(ListDocument.ALL, seen.lists());
        var named = seen.lists().stream()
                .flatMap(id -> Stream.ofNullable(lists.get(id)))
                .map(list -> new BoardReference(list.id(), list.name()))
                .toList();
        return new BoardFlowView(
                new BoardReference(seen.id(), seen.name()), where, named, days(seen, named, first, last, where));
    }

    /** From the beginning: what is imported happened before much of what was recorded before it. */
    private List<Day> days(
            BoardDocument board, List<BoardReference> lists, LocalDate first, LocalDate last, ZoneId zone) {
        long end = last.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        var scan = IndexScan.under(board.id()).endingBefore(end).atMost(CHUNK);
        var flows = new MergedScan<>(documents, BoardFlowDocument.ALL, BoardFlowDocument.BY_BOARD, List.of(scan));
        Map<String, Integer> counts = new LinkedHashMap<>();
        lists.forEach(list -> counts.put(list.id(), 0));
        var days = new ArrayList<Day>();
        var day = first;
        while (flows.hasNext()) {
            var flow = flows.next().document();
            var date = LocalDate.ofInstant(flow.since(), zone);
            for (; day.isBefore(date); day = day.plusDays(1)) {
                days.add(new Day(day, Map.copyOf(counts)));
            }
            flow.changes().forEach((list, more) -> counts.merge(list, more, Integer::sum));
        }
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(new Day(day, Map.copyOf(counts)));
        }
        return days;
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException _) {
            throw RequestProblemException.badParameter("zone", "a time zone as Europe/Berlin.");
        }
    }

    private static LocalDate day(String parameter, @Nullable String day, LocalDate unlessGiven) {
        var given = QueryParameters.day(parameter, day);
        return given == null ? unlessGiven : given;
    }
}
