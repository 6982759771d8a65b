package io.whence.api.token;

import io.whence.api.Refusal;
import io.whence.api.Rejection;

/** Why a command about an access token was refused. */
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
