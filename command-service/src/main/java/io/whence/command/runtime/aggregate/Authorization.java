package io.whence.command.runtime.aggregate;

/**
 * Proof that a caller may do what their command asks. Only an {@link AccessPolicy} issues one, and without one no handler gets at
 * an aggregate: authorizing cannot be forgotten.
 */
public final class Authorization {

    private final CommandContext context;

    Authorization(CommandContext context) {
        this.context = context;
    }

    CommandContext context() {
        return context;
    }

    /** The same for a second aggregate, whose version the caller could not name. */
    public Authorization ofAnyVersion() {
        return new Authorization(context.ofAnyVersion());
    }
}
