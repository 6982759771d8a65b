package io.whence.command.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.whence.api.TypeIds;

/** Names an import. */
record ImportId(@JsonValue String value) {

    private static final String PREFIX = "import";

    @JsonCreator
    ImportId {
        TypeIds.require(PREFIX, value);
    }

    static ImportId next() {
        return new ImportId(TypeIds.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
