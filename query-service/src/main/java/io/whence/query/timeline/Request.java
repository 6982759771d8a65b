package io.whence.query.timeline;

import io.swagger.v3.oas.annotations.Parameter;
import io.whence.query.platform.store.Scan;
import io.whence.query.platform.web.Cursors;
import io.whence.query.platform.web.Paging;
import io.whence.query.platform.web.Parameters;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a timeline is asked for, from the query string.
 *
 * @param kind names of events, what they begin with, or {@code vote}, separated by commas
 * @param from when it happened at the earliest, inclusive
 * @param to when it happened at the latest, exclusive
 */
record Request(
        @Parameter(
                description = "Names of events as question.asked, what they begin with, or vote; separated by commas.")
        @Nullable
        String kind,

        @Parameter(description = "The earliest time it happened at, inclusive (RFC 3339).") @Nullable
        String from,

        @Parameter(description = "The latest time it happened at, exclusive (RFC 3339).") @Nullable
        String to,

        @Parameter(description = "desc (default) for the newest first, or asc.") @Nullable
        String order,

        @Nullable Integer limit,
        @Nullable String cursor) {

    private static final int CHUNK = 20;

    private enum Order {
        ASC,
        DESC
    }

    Kinds kinds() {
        return Kinds.of(kind);
    }

    /** Binds cursors to everything that makes it another timeline. */
    Paging paging(Cursors cursors, String of) {
        return new Paging(
                cursors,
                limit,
                cursor,
                "timeline",
                of,
                kinds().sorted(),
                millis("from", from),
                millis("to", to),
                direction());
    }

    Scan scan(String stream, int streams, Paging paging) {
        return new Scan(
                List.of(stream),
                bound(millis("from", from)),
                bound(millis("to", to)),
                paging.after(),
                direction().equals(Order.DESC.name()),
                paging.limit() / streams + CHUNK);
    }

    private String direction() {
        return Parameters.choice("order", order, Order.DESC).name();
    }

    private static @Nullable Long millis(String parameter, @Nullable String time) {
        Instant at = Parameters.time(parameter, time);
        return at == null ? null : at.toEpochMilli();
    }

    private static @Nullable List<Object> bound(@Nullable Long millis) {
        return millis == null ? null : List.of(millis);
    }
}
