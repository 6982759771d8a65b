package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a question. */
public record QuestionId(@JsonValue String value) implements SubjectId {

    public static final String PREFIX = "question";

    @JsonCreator
    public QuestionId {
        TypeIds.require(PREFIX, value);
    }

    public static QuestionId next() {
        return new QuestionId(TypeIds.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
