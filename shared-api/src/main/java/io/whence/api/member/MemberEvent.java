package io.whence.api.member;

import io.whence.api.Event;
import io.whence.api.team.TeamId;

/** Every fact a member can record. Stored for ever. */
public sealed interface MemberEvent extends Event {

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    default String aggregateId() {
        return memberId().value();
    }

    MemberId memberId();

    /** Somebody is known by that handle; {@code login} is false for an imported author, who can never hold a token. */
    record MemberRegistered(MemberId memberId, String handle, String name, MemberKind kind, boolean login)
            implements MemberEvent {}

    /** A member joined a team. */
    record MemberJoined(MemberId memberId, TeamId teamId, Role role) implements MemberEvent {}

    /** A member has another role in a team. */
    record MemberRoleChanged(MemberId memberId, TeamId teamId, Role role) implements MemberEvent {}

    /** A member left a team, or was removed from it. */
    record MemberLeft(MemberId memberId, TeamId teamId) implements MemberEvent {}
}
