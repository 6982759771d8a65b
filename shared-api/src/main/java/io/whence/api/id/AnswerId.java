package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of an answer. */
public record AnswerId(@JsonValue String value) implements SubjectId {

    public static final String PREFIX = "answer";

    @JsonCreator
    public AnswerId {
        TypeIds.require(PREFIX, value);
    }

    public static AnswerId next() {
        return new AnswerId(TypeIds.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
