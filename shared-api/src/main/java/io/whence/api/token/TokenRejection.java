package io.whence.api.token;

import io.whence.api.Refusal;
import io.whence.api.Rejection;

/** The reasons to refuse a command about an access token. */
public enum TokenRejection implements Rejection {
    ALREADY_REVOKED(Kind.CONFLICT, "This token is revoked already.");

    private final Refusal refusal;

    TokenRejection(Kind kind, String reason) {
        refusal = new Refusal(kind, reason);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
