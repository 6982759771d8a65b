package io.whence.query.platform.web;

import io.whence.platform.web.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a list is asked for, and from where on.
 *
 * @param limit 1 to {@link #MOST}
 */
public record PageRequest(int limit, @Nullable String cursor) {

    public static final int MOST = 100;

    private static final int UNLESS_TOLD = 50;

    /** @throws RequestProblem 400 {@code bad-parameter} for a limit out of range */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw RequestProblem.badParameter("limit", "a page has 1 to " + MOST + " items.");
        }
        return new PageRequest(limit == null ? UNLESS_TOLD : limit, cursor);
    }

    /** Where to go on, for the same query; null at the beginning. */
    public @Nullable List<Object> after(Cursors cursors, List<?> query) {
        return cursor == null ? null : cursors.read(cursor, query);
    }

    /** The cursor that goes on there. */
    public static @Nullable String next(Cursors cursors, @Nullable List<Object> resume, List<?> query) {
        return resume == null ? null : cursors.write(resume, query);
    }
}
