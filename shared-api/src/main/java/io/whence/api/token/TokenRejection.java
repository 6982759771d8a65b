package io.whence.api.token;

import io.whence.api.Rejection;
import io.whence.api.RejectionDetails;

/** The reasons to refuse a command about an access token. */
public enum TokenRejection implements Rejection {
    ALREADY_REVOKED(Kind.CONFLICT, "This token is revoked already.");

    private final RejectionDetails refusal;

    TokenRejection(Kind kind, String reason) {
        refusal = new RejectionDetails(kind, reason);
    }

    @Override
    public RejectionDetails refusal() {
        return refusal;
    }
}
