package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a task. */
public record TaskId(@JsonValue String value) implements SubjectId {

    public static final String PREFIX = "task";

    @JsonCreator
    public TaskId {
        TypeIds.require(PREFIX, value);
    }

    public static TaskId next() {
        return new TaskId(TypeIds.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
