package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a board. */
public record BoardId(@JsonValue String value) {

    public static final String PREFIX = "board";

    @JsonCreator
    public BoardId {
        TypeIds.require(PREFIX, value);
    }

    public static BoardId next() {
        return new BoardId(TypeIds.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
