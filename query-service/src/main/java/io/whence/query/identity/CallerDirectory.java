package io.whence.query.identity;

import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.member.MemberRole;
import io.whence.platform.web.Caller;
import io.whence.query.identity.fold.IdentityProjection;
import io.whence.query.identity.fold.MemberDocument;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Members as callers, with the roles they have now. */
@Component
public final class CallerDirectory {

    private final DocumentReader documents;
    private final MemberDirectory members;

    CallerDirectory(ReadModels models, IdentityProjection projection, MemberDirectory members) {
        this.documents = models.of(projection);
        this.members = members;
    }

    /**
     * A member as a caller; empty when there is no such member.
     *
     * @param teamId the one team they are let into; null for every one they are in
     * @param token what they came by; null for what no request asked for
     */
    public Optional<Caller> of(String memberId, @Nullable String teamId, @Nullable TokenId token) {
        return documents
                .get(MemberDocument.ALL, memberId)
                .map(member -> new Caller(
                        new MemberId(member.id()),
                        member.kind(),
                        roles(memberId, teamId),
                        teamId == null ? null : new TeamId(teamId),
                        token,
                        null));
    }

    private Map<TeamId, MemberRole> roles(String memberId, @Nullable String teamId) {
        var roles = new HashMap<TeamId, MemberRole>();
        for (var membership : members.memberships(memberId)) {
            var role = membership.role();
            if (role != null && (teamId == null || teamId.equals(membership.teamId()))) {
                roles.put(new TeamId(membership.teamId()), role);
            }
        }
        return roles;
    }
}
