package io.whence.api;

import java.util.Locale;

/** A named reason why a command was refused; each feature has an enum of its own. */
public interface Rejection {

    /** What a refusal means to the caller, and so which HTTP status it becomes. */
    enum Kind {
        /** The command itself cannot be right: 400. */
        INVALID,
        /** The caller may see the subject, but not do this to it: 403. */
        FORBIDDEN,
        /** There is no such thing, or the caller may not know that there is: 404. */
        NOT_FOUND,
        /** The subject is in a state in which this cannot be done: 409. */
        CONFLICT,
        /** The subject has moved on from the version the caller named: 412. */
        STALE,
        /** The request contradicts an earlier one with the same key: 422. */
        MISMATCH
    }

    /** The constant's own name. */
    String name();

    RejectionDetails refusal();

    default Kind kind() {
        return refusal().kind();
    }

    /** One sentence for a person, with no user text in it. */
    default String reason() {
        return refusal().reason();
    }

    /** The stable code on the wire: {@code ALREADY_CLOSED} is {@code already-closed}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
