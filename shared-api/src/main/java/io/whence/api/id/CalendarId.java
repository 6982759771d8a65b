package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a calendar feed; not a secret. */
public record CalendarId(@JsonValue String value) {

    public static final String PREFIX = "calendar";

    @JsonCreator
    public CalendarId {
        TypeIds.require(PREFIX, value);
    }

    public static CalendarId next() {
        return new CalendarId(TypeIds.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
