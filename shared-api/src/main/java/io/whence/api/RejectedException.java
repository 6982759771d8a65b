package io.whence.api;

import java.util.List;

/** Thrown by a command that was refused; carries the named reason, never a parsed message. */
public final class RejectedException extends RuntimeException {

    private final transient Rejection rejection;
    private final transient List<Violation> violations;

    public RejectedException(Rejection rejection) {
        this(rejection, List.of());
    }

    public RejectedException(Rejection rejection, List<Violation> violations) {
        // A refusal is an answer, not a fault: no stack trace is filled in.
        super(rejection.reason(), null, false, false);
        this.rejection = rejection;
        this.violations = List.copyOf(violations);
    }

    public Rejection rejection() {
        return rejection;
    }

    /** The fields at fault; empty unless the rejection is about fields. */
    public List<Violation> violations() {
        return violations;
    }

    public static void rejectIf(boolean refused, Rejection rejection) {
        if (refused) {
            throw new RejectedException(rejection);
        }
    }
}
