package io.whence.query.readmodel.web;

import io.whence.platform.web.RequestProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reader of query parameters; what they cannot be is 400 {@code bad-parameter}. */
public final class QueryParameters {

    private QueryParameters() {}

    /** One of an enum's constants, in lower case. */
    public static <E extends Enum<E>> E choice(String parameter, @Nullable String value, E unlessGiven) {
        var constants = unlessGiven.getDeclaringClass().getEnumConstants();
        return value == null
                ? unlessGiven
                : Arrays.stream(constants)
                        .filter(constant -> name(constant).equals(value))
                        .findFirst()
                        .orElseThrow(() -> RequestProblemException.badParameter(
                                parameter,
                                "one of "
                                        + Arrays.stream(constants)
                                                .map(QueryParameters::name)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    /** A time as RFC 3339 writes it, to the millisecond. */
    public static @Nullable Instant time(String parameter, @Nullable String value) {
        try {
            return value == null
                    ? null
                    : Instant.ofEpochMilli(
                            OffsetDateTime.parse(value).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException _) {
            throw RequestProblemException.badParameter(parameter, "a time as 2026-05-31T09:30:00Z.");
        }
    }

    /** A day of the years 0 to 9999, as RFC 3339 writes it. */
    public static @Nullable LocalDate day(String parameter, @Nullable String value) {
        if (value != null && value.length() != "2026-05-31".length()) {
            throw badDay(parameter);
        }
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException _) {
            throw badDay(parameter);
        }
    }

    private static RequestProblemException badDay(String parameter) {
        return RequestProblemException.badParameter(parameter, "a day as 2026-05-31.");
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
