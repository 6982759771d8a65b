package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of an import. */
public record ImportId(@JsonValue String value) {

    public static final String PREFIX = "import";

    @JsonCreator
    public ImportId {
        TypeIds.require(PREFIX, value);
    }

    public static ImportId next() {
        return new ImportId(TypeIds.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
