package io.whence.api.team;

import io.whence.api.Refusal;
import io.whence.api.Rejection;

/** The reasons to refuse a command to a team. */
public enum TeamRejection implements Rejection {
    SLUG_TAKEN(Kind.CONFLICT, "Another team has this slug."),
    TOKEN_IS_SCOPED(
            Kind.FORBIDDEN, "This token is for one team; a team is founded with a token for the whole workspace.");

    private final Refusal refusal;

    TeamRejection(Kind kind, String reason) {
        refusal = new Refusal(kind, reason);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
