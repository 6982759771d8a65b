package io.whence.command.importing;

import io.whence.api.importing.ImportFailure;

/** Thrown by a format that cannot go on with what it was given. */
public final class ImportFailedException extends RuntimeException {

    private final String code;
    private final String detail;

    public ImportFailedException(String code, String detail) {
        // An answer, not a fault: no stack trace is filled in.
        super(detail, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    /** What an import that was stopped from outside ends with; it can simply be run again. */
    static ImportFailedException interrupted() {
        return new ImportFailedException(
                "interrupted", "The server stopped before the import was through; run it again.");
    }

    public String code() {
        return code;
    }

    ImportFailure failure() {
        return new ImportFailure(code, detail);
    }
}
