package io.whence.query.tasks.list;

import io.whence.platform.web.RequestProblemException;
import io.whence.query.search.language.SearchExpression.Is;
import io.whence.query.search.language.SearchTrait;
import io.whence.query.search.query.Criterion;
import io.whence.query.search.query.Criterion.Due;
import io.whence.query.search.query.Criterion.NotDue;
import io.whence.query.search.query.Criterion.So;
import io.whence.query.tasks.document.CardDocument;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The range in which tasks are due.
 *
 * @param from in milliseconds, inclusive
 * @param to in milliseconds, exclusive; null for what is not due at all
 * @param onlyOpen whether what is done does not count
 */
record DueRange(long from, @Nullable Long to, boolean onlyOpen) {

    private static final Pattern RANGE = Pattern.compile("([^.]*)\\.\\.([^.]*)");

    /**
     * Reads {@code overdue}, {@code none} or {@code A..B}, of which either may be missing.
     *
     * @throws RequestProblemException 400 {@code bad-parameter} when it is anything else
     */
    static @Nullable DueRange of(@Nullable String due, Instant now) {
        if (due == null) {
            return null;
        }
        if (due.equals("overdue")) {
            return new DueRange(Long.MIN_VALUE, now.toEpochMilli(), true);
        }
        if (due.equals("none")) {
            return new DueRange(Long.MAX_VALUE, null, false);
        }
        var range = RANGE.matcher(due);
        if (!range.matches() || due.equals("..")) {
            throw bad();
        }
        var from = range.group(1);
        var to = range.group(2);
        return new DueRange(
                from.isEmpty() ? Long.MIN_VALUE : millis(from, 0),
                // What has no due date at all is in no range.
                to.isEmpty() ? Long.MAX_VALUE : millis(to, 1),
                false);
    }

    /** As a search asks for it. */
    List<Criterion> wanted() {
        if (to == null) {
            return List.of(new NotDue());
        }
        var due = new Due(
                from == Long.MIN_VALUE ? null : Instant.ofEpochMilli(from),
                to == Long.MAX_VALUE ? null : Instant.ofEpochMilli(to));
        return onlyOpen ? List.of(due, new So(new Is(SearchTrait.OPEN))) : List.of(due);
    }

    boolean holds(CardDocument card) {
        long due = card.dueMillis();
        return due >= from && (to == null || due < to) && (!onlyOpen || card.isOpen());
    }

    /** A time, or a day in UTC: the beginning of it, or of the one after it. */
    private static long millis(String text, int daysMore) {
        try {
            var at = text.length() == "2026-12-01".length()
                    ? LocalDate.parse(text)
                            .plusDays(daysMore)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            return at.toEpochMilli();
        } catch (DateTimeException | ArithmeticException _) {
            throw bad();
        }
    }

    private static RequestProblemException bad() {
        return RequestProblemException.badParameter(
                "due", "overdue, none, or A..B with days as 2026-12-01 or times as 2026-12-01T09:00:00Z.");
    }
}
