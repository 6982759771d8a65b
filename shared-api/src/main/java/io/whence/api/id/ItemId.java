package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of an item of a checklist. */
public record ItemId(@JsonValue String value) {

    public static final String PREFIX = "item";

    @JsonCreator
    public ItemId {
        TypeIds.require(PREFIX, value);
    }

    public static ItemId next() {
        return new ItemId(TypeIds.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
