package io.whence.api;

/** Refusals every feature shares. */
public enum CommonRejection implements Rejection {
    VALIDATION_FAILED(Kind.INVALID, "Some fields are not acceptable."),
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing, or it is not visible to you."),
    FORBIDDEN(Kind.FORBIDDEN, "Your role in this team does not allow this."),
    NOT_A_MEMBER(Kind.FORBIDDEN, "Only members of this team can do this."),
    VERSION_MISMATCH(Kind.STALE, "It has changed since the version you named in If-Match."),
    IDEMPOTENCY_KEY_REUSED(Kind.MISMATCH, "This Idempotency-Key was used before for a different request."),
    ALREADY_EXISTS(Kind.CONFLICT, "It exists already."),
    CONCURRENT_CHANGE(Kind.CONFLICT, "Somebody changed it at the same moment; read it again and retry."),
    DELETED(Kind.CONFLICT, "It is deleted; restore it first."),
    LOCKED(Kind.CONFLICT, "It is locked.");

    private final RejectionDetails refusal;

    CommonRejection(Kind kind, String reason) {
        refusal = new RejectionDetails(kind, reason);
    }

    @Override
    public RejectionDetails refusal() {
        return refusal;
    }
}
