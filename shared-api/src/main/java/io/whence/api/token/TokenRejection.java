package io.whence.api.token;

import io.whence.api.Rejection;

/** Why a command about an access token was refused. */
public enum TokenRejection implements Rejection {
    ALREADY_REVOKED(Kind.CONFLICT, "This token is revoked already.");

    private final Kind kind;
    private final String reason;

    TokenRejection(Kind kind, String reason) {
        this.kind = kind;
        this.reason = reason;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String reason() {
        return reason;
    }
}
