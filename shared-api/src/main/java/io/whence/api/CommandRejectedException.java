package io.whence.api;

import java.util.List;

/** Thrown by a command that was refused; carries the named reason, never a parsed message. */
public final class CommandRejectedException extends RuntimeException {

    private final transient Rejection rejection;
    private final transient List<FieldViolation> violations;

    public CommandRejectedException(Rejection rejection) {
        this(rejection, List.of());
    }

    public CommandRejectedException(Rejection rejection, List<FieldViolation> violations) {
        // A refusal is an answer, not a fault: no stack trace is filled in.
        super(rejection.reason(), null, false, false);
        this.rejection = rejection;
        this.violations = List.copyOf(violations);
    }

    public Rejection rejection() {
        return rejection;
    }

    /** The fields at fault; empty unless the rejection is about fields. */
    public List<FieldViolation> violations() {
        return violations;
    }

    public static void rejectIf(boolean refused, Rejection rejection) {
        if (refused) {
            throw new CommandRejectedException(rejection);
        }
    }
}
