package io.whence.api.token;

import io.whence.api.Rejection;
import io.whence.api.RejectionDetails;

/** The reasons to refuse a command about an access token. */
public enum TokenRejection implements Rejection {
    ALREADY_REVOKED(Kind.CONFLICT, "This token is revoked already."),
    NEEDS_WORKSPACE_TOKEN(Kind.FORBIDDEN, "Only who holds a token for the whole workspace may do this."),
    LAST_WORKSPACE_TOKEN(
            Kind.CONFLICT, "The workspace keeps at least one token: make another one before you revoke the last.");

    private final RejectionDetails refusal;

    TokenRejection(Kind kind, String reason) {
        refusal = new RejectionDetails(kind, reason);
    }

    @Override
    public RejectionDetails refusal() {
        return refusal;
    }
}
