package io.whence.platform.web;

import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The caller of a request, and what they are in which team. A controller takes it as a parameter.
 *
 * @param roles the caller's role in each team their token is good for
 * @param scope the one team the token is good for, or null for the whole workspace
 * @param token which of the caller's tokens it is; null for what no request asked for
 * @param onBehalfOf the member a service or an agent says it acts for: an id or a handle, as sent, not yet checked
 */
public record Caller(
        MemberId memberId,
        MemberKind kind,
        Map<TeamId, MemberRole> roles,
        @Nullable TeamId scope,
        @Nullable TokenId token,
        @Nullable String onBehalfOf) {

    public @Nullable MemberRole roleIn(TeamId teamId) {
        return roles.get(teamId);
    }

    public boolean isIn(TeamId teamId) {
        return roles.containsKey(teamId);
    }

    public boolean canWriteIn(TeamId teamId) {
        var role = roles.get(teamId);
        return role == MemberRole.MEMBER || role == MemberRole.OWNER;
    }

    public boolean owns(TeamId teamId) {
        return roles.get(teamId) == MemberRole.OWNER;
    }

    public Caller onBehalfOf(@Nullable String member) {
        return new Caller(memberId, kind, roles, scope, token, member);
    }
}
