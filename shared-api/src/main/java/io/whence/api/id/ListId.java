package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a list on a board. */
public record ListId(@JsonValue String value) {

    public static final String PREFIX = "list";

    @JsonCreator
    public ListId {
        TypeIds.require(PREFIX, value);
    }

    public static ListId next() {
        return new ListId(TypeIds.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
