package io.whence.command.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.whence.api.TypeIds;
import io.whence.platform.web.RequestProblem;

/** Names an import. */
record ImportId(@JsonValue String value) {

    private static final String PREFIX = "import";

    @JsonCreator
    ImportId {
        TypeIds.require(PREFIX, value);
    }

    /**
     * Reads an id from a path.
     *
     * @throws RequestProblem 404 when it is none, like any id nobody has
     */
    static ImportId read(String text) {
        if (!TypeIds.isValid(PREFIX, text)) {
            throw RequestProblem.notFound();
        }
        return new ImportId(text);
    }

    static ImportId next() {
        return new ImportId(TypeIds.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
