package io.whence.cli;

/** What went wrong, in one line for the one who typed the command. */
final class CliProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CliProblem(String message) {
        super(message, null, false, false);
    }
}
