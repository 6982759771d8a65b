package io.whence.api.team;

import io.whence.api.Rejection;
import io.whence.api.RejectionDetails;

/** The reasons to refuse a command to a team. */
public enum TeamRejection implements Rejection {
    SLUG_TAKEN(Kind.CONFLICT, "Another team has this slug."),
    TOKEN_IS_SCOPED(
            Kind.FORBIDDEN, "This token is for one team; a team is founded with a token for the whole workspace.");

    private final RejectionDetails refusal;

    TeamRejection(Kind kind, String reason) {
        refusal = new RejectionDetails(kind, reason);
    }

    @Override
    public RejectionDetails refusal() {
        return refusal;
    }
}
