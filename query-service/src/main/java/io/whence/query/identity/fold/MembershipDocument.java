package io.whence.query.identity.fold;

import io.whence.api.member.MemberRole;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The membership of a member in a team.
 *
 * @param role null for who left: what they wrote stays, and so does their name
 */
public record MembershipDocument(
        String teamId,
        String memberId,
        String handle,
        @Nullable MemberRole role,
        Instant joinedAt,
        long position) {

    public static final DocumentIndex<MembershipDocument> BY_TEAM = new DocumentIndex<>(
            "by-team",
            membership -> membership.role == null
                    ? IndexKey.NONE
                    : IndexKey.of(List.of(membership.teamId), List.of(membership.handle, membership.memberId)));

    public static final DocumentIndex<MembershipDocument> BY_MEMBER = new DocumentIndex<>(
            "by-member", membership -> IndexKey.of(List.of(membership.memberId), List.of(membership.teamId)));

    public static final DocumentCollection<MembershipDocument> ALL =
            new DocumentCollection<>("memberships", MembershipDocument.class, List.of(BY_TEAM, BY_MEMBER));

    public static String id(String teamId, String memberId) {
        return teamId + "/" + memberId;
    }
}
