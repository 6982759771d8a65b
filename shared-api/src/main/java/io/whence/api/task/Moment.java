package io.whence.api.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * An instant, in whole seconds, and the time zone it was meant in: as an object, {@code {"at": "2026-12-01T16:00:00Z", "zone":
 * "Europe/Berlin"}}. It is also read from text, as RFC 3339 writes it ({@code 2026-12-01T16:00:00Z}) and as RFC 9557 does ({@code
 * 2026-12-01T17:00:00+01:00[Europe/Berlin]}).
 */
public record Moment(Instant at, ZoneId zone) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Moment(@JsonProperty("at") Instant at, @JsonProperty("zone") ZoneId zone) {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("a moment is of the years 1 to 9999");
        }
        this.at = at.truncatedTo(ChronoUnit.SECONDS);
        this.zone = Objects.requireNonNull(zone, "a moment is meant in a zone");
    }

    /**
     * Reads text.
     *
     * @throws IllegalArgumentException when it is no moment
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Moment parse(String text) {
        try {
            var moment = DateTimeFormatter.ISO_ZONED_DATE_TIME.parse(text, ZonedDateTime::from);
            return new Moment(moment.toInstant(), moment.getZone());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a moment as RFC 3339 or RFC 9557 writes it", e);
        }
    }

    public boolean isBefore(Moment other) {
        return at.isBefore(other.at);
    }

    /** As clocks in its zone show it. */
    @JsonIgnore
    public ZonedDateTime local() {
        return at.atZone(zone);
    }
}
