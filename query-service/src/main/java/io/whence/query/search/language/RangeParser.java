package io.whence.query.search.language;

import io.whence.platform.web.RequestProblemException;
import io.whence.query.search.language.SearchExpression.Scored;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A parser of {@code A..B}, {@code A..}, {@code ..B} and {@code A}, which is {@code A..A}. */
final class RangeParser {

    private static final String DOTS = "..";

    private RangeParser() {}

    /** From an instant on, until before another; null for no bound. */
    record Span(@Nullable Instant from, @Nullable Instant until) {}

    private record Bounds<T>(@Nullable T from, @Nullable T to) {}

    static Scored score(String value, int at) {
        var bounds = bounds(value, at, RangeParser::number);
        return new Scored(bounds.from, bounds.to);
    }

    /** Times are UTC; a day, a month or a year stands for all of it. */
    static Span span(String value, int at) {
        var bounds = bounds(value, at, RangeParser::period);
        return new Span(bounds.from == null ? null : bounds.from.from(), bounds.to == null ? null : bounds.to.until());
    }

    private static <T> Bounds<T> bounds(String value, int at, BiFunction<String, Integer, T> read) {
        int dots = value.indexOf(DOTS);
        if (dots < 0) {
            var only = read.apply(value, at);
            return new Bounds<>(only, only);
        }
        if (value.equals(DOTS)) {
            throw RequestProblemException.badQuery(at, "A range has at least one end, as 3.. or ..3.");
        }
        int after = dots + DOTS.length();
        return new Bounds<>(
                dots == 0 ? null : read.apply(value.substring(0, dots), at),
                after == value.length() ? null : read.apply(value.substring(after), at + after));
    }

    private static Long number(String text, int at) {
        try {
            return (long) Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw RequestProblemException.badQuery(at, "This is not a number, as in score:3.. or score:-2..5.");
        }
    }

    private static Span period(String text, int at) {
        try {
            return switch (text.length()) {
                case 4 -> days(Year.parse(text).atDay(1), ChronoUnit.YEARS);
                case 7 -> days(YearMonth.parse(text).atDay(1), ChronoUnit.MONTHS);
                case 10 -> days(LocalDate.parse(text), ChronoUnit.DAYS);
                default -> instant(OffsetDateTime.parse(text).toInstant());
            };
        } catch (DateTimeException | ArithmeticException _) {
            throw RequestProblemException.badQuery(
                    at, "This is not a time, as 2020, 2020-06, 2020-06-30 or 2020-06-30T09:30:00Z.");
        }
    }

    private static Span days(LocalDate first, ChronoUnit unit) {
        return new Span(midnight(first), midnight(first.plus(1, unit)));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Span instant(Instant at) {
        var millis = Instant.ofEpochMilli(at.toEpochMilli());
        return new Span(millis, millis.plusMillis(1));
    }
}
