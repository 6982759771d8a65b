package io.whence.query.timeline;

import io.whence.api.wire.EventNames;
import io.whence.platform.web.RequestProblem;
import io.whence.query.platform.web.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a timeline is asked for.
 *
 * @param kinds published names of events, or what stands before or after their dot ({@code question}, {@code voted}); empty for all
 * @param from the earliest occurred time, inclusive
 * @param to the latest occurred time, exclusive
 */
record TimelineQuery(
        List<String> kinds,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean descending,
        PageRequest page) {

    /** @throws RequestProblem 400 {@code bad-parameter} naming the one that is wrong */
    static TimelineQuery of(
            @Nullable String kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable String order,
            @Nullable Integer limit,
            @Nullable String cursor) {
        return new TimelineQuery(
                kind == null ? List.of() : kinds(kind),
                instant("from", from),
                instant("to", to),
                descending(order),
                PageRequest.of(limit, cursor));
    }

    boolean wants(String type) {
        return kinds.isEmpty() || kinds.stream().anyMatch(kind -> matches(kind, type));
    }

    List<Object> fingerprint(String stream) {
        return List.of("timeline", stream, kinds, String.valueOf(from), String.valueOf(to), descending);
    }

    private static boolean matches(String kind, String type) {
        return type.equals(kind) || type.startsWith(kind + ".") || type.endsWith("." + kind);
    }

    private static List<String> kinds(String kinds) {
        var asked = Arrays.asList(kinds.split(",", -1));
        for (String kind : asked) {
            if (EventNames.all().stream().noneMatch(type -> matches(kind, type))) {
                throw RequestProblem.badParameter("kind", "there are no events of that kind.");
            }
        }
        return asked;
    }

    private static @Nullable Instant instant(String parameter, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw RequestProblem.badParameter(parameter, "a time is written like 2026-03-01T12:00:00Z (RFC 3339).");
        }
    }

    private static boolean descending(@Nullable String order) {
        if (order == null || order.equals("desc")) {
            return true;
        }
        if (order.equals("asc")) {
            return false;
        }
        throw RequestProblem.badParameter("order", "it is asc or desc.");
    }
}
