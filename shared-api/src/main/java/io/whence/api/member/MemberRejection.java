package io.whence.api.member;

import io.whence.api.Rejection;
import io.whence.api.RejectionDetails;

/** The reasons to refuse a command about a member. */
public enum MemberRejection implements Rejection {
    ALREADY_A_MEMBER(Kind.CONFLICT, "That member is in this team already."),
    MEMBER_NOT_IN_TEAM(Kind.NOT_FOUND, "That member is not in this team."),
    LAST_OWNER(Kind.CONFLICT, "A team keeps at least one owner."),
    KIND_DIFFERS(Kind.CONFLICT, "There is a member with this handle who is of another kind."),
    CANNOT_LOG_IN(Kind.CONFLICT, "An imported author cannot log in."),
    ON_BEHALF_OF_NOT_ALLOWED(
            Kind.FORBIDDEN,
            "Only a service or an agent may act on somebody's behalf, and only for a member of the same team.");

    private final RejectionDetails refusal;

    MemberRejection(Kind kind, String reason) {
        refusal = new RejectionDetails(kind, reason);
    }

    @Override
    public RejectionDetails refusal() {
        return refusal;
    }
}
