package io.whence.cli;

/** What went wrong, in one line for the one who typed the command. */
final class CliProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CliProblemException(String message) {
        super(message, null, false, false);
    }
}
