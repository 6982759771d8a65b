package io.whence.command.runtime.directory;

import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.team.TeamVisibility;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The directory of teams, their members and the tokens these hold, for deciding who may do what; reading it waits for no command. */
public interface IdentityDirectory {

    Optional<KnownTeam> team(TeamId teamId);

    Optional<KnownMember> member(MemberId memberId);

    Optional<KnownToken> token(TokenId tokenId);

    /** Whether everybody in the workspace may know of the team. */
    default boolean isPublic(TeamId teamId) {
        return team(teamId)
                .filter(team -> team.visibility() == TeamVisibility.PUBLIC)
                .isPresent();
    }

    default boolean isIn(MemberId memberId, TeamId teamId) {
        return member(memberId)
                .filter(member -> member.roles().containsKey(teamId))
                .isPresent();
    }

    /** A team. */
    record KnownTeam(TeamId teamId, TeamVisibility visibility) {}

    /**
     * A member.
     *
     * @param login false for an imported author
     */
    record KnownMember(MemberId memberId, MemberKind kind, boolean login, Map<TeamId, MemberRole> roles) {

        /** With a role in one team; null for none. */
        KnownMember in(TeamId teamId, @Nullable MemberRole role) {
            var all = new HashMap<>(roles);
            if (role == null) {
                all.remove(teamId);
            } else {
                all.put(teamId, role);
            }
            return new KnownMember(memberId, kind, login, Map.copyOf(all));
        }
    }

    /**
     * A token.
     *
     * @param teamId the one team it is good for, or null for the workspace
     */
    record KnownToken(
            TokenId tokenId, MemberId memberId, @Nullable TeamId teamId, String secretHash, boolean revoked) {

        KnownToken afterRevocation() {
            return new KnownToken(tokenId, memberId, teamId, secretHash, true);
        }
    }
}
