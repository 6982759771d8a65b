package io.whence.api.event;

import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;

/** Every fact a member can record. Stored for ever. */
public sealed interface MemberEvent extends Event {

    @Override
    default String aggregateId() {
        return memberId().value();
    }

    MemberId memberId();

    /** Somebody is known by that handle; {@code login} is false for an imported author, who can never hold a token. */
    @EventName("member.registered")
    record MemberRegistered(MemberId memberId, String handle, String name, MemberKind kind, boolean login)
            implements MemberEvent {}

    /** A member joined a team. */
    @EventName("member.joined")
    record MemberJoined(MemberId memberId, TeamId teamId, MemberRole role) implements MemberEvent {}

    /** A member has another role in a team. */
    @EventName("member.role-changed")
    record MemberRoleChanged(MemberId memberId, TeamId teamId, MemberRole role) implements MemberEvent {}

    /** A member left a team, or was removed from it. */
    @EventName("member.left")
    record MemberLeft(MemberId memberId, TeamId teamId) implements MemberEvent {}
}
