package io.whence.command.platform;

import io.whence.api.member.MemberId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.Role;
import io.whence.api.team.TeamId;
import io.whence.api.team.Visibility;
import io.whence.api.token.TokenId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is who in which team, as far as deciding needs it; reading it waits for no command. */
public interface Directory {

    Optional<KnownTeam> team(TeamId teamId);

    Optional<KnownMember> member(MemberId memberId);

    Optional<KnownToken> token(TokenId tokenId);

    /** Whether everybody in the workspace may know of the team. */
    default boolean isPublic(TeamId teamId) {
        return team(teamId)
                .filter(team -> team.visibility() == Visibility.PUBLIC)
                .isPresent();
    }

    default boolean isIn(MemberId memberId, TeamId teamId) {
        return member(memberId)
                .filter(member -> member.roles().containsKey(teamId))
                .isPresent();
    }

    /** A team. */
    record KnownTeam(TeamId teamId, Visibility visibility) {}

    /**
     * A member.
     *
     * @param login false for an imported author
     */
    record KnownMember(MemberId memberId, MemberKind kind, boolean login, Map<TeamId, Role> roles) {}

    /**
     * A token.
     *
     * @param teamId the one team it is good for, or null for the workspace
     */
    record KnownToken(
            TokenId tokenId, MemberId memberId, @Nullable TeamId teamId, String secretHash, boolean revoked) {}
}
