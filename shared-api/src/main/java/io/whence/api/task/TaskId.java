package io.whence.api.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.whence.api.SubjectId;
import io.whence.api.TypeIds;

/** Names a task. */
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
