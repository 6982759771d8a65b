package io.whence.query.access;

import io.whence.api.member.MemberRole;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member is in a team.
 *
 * @param role null for who left: what they wrote stays, and so does their name
 */
record MembershipDocument(
        String teamId,
        String memberId,
        String handle,
        @Nullable MemberRole role,
        Instant joinedAt,
        long position) {

    static final Index<MembershipDocument> BY_TEAM = new Index<>(
            "by-team",
            membership -> membership.role == null
                    ? Key.NONE
                    : Key.of(List.of(membership.teamId), List.of(membership.handle, membership.memberId)));

    static final Index<MembershipDocument> BY_MEMBER =
            new Index<>("by-member", membership -> Key.of(List.of(membership.memberId), List.of(membership.teamId)));

    static final Collection<MembershipDocument> ALL =
            new Collection<>("memberships", MembershipDocument.class, List.of(BY_TEAM, BY_MEMBER));

    static String id(String teamId, String memberId) {
        return teamId + "/" + memberId;
    }
}
