package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a checklist of a task. */
public record ChecklistId(@JsonValue String value) {

    public static final String PREFIX = "checklist";

    @JsonCreator
    public ChecklistId {
        TypeIds.require(PREFIX, value);
    }

    public static ChecklistId next() {
        return new ChecklistId(TypeIds.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
