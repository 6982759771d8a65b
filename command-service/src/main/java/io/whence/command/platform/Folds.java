package io.whence.command.platform;

import io.whence.api.Event;
import io.whence.api.member.MemberEvent;
import io.whence.api.member.MemberEvent.MemberJoined;
import io.whence.api.member.MemberEvent.MemberLeft;
import io.whence.api.member.MemberEvent.MemberRegistered;
import io.whence.api.member.MemberEvent.MemberRoleChanged;
import io.whence.api.member.Role;
import io.whence.api.team.TeamEvent;
import io.whence.api.team.TeamEvent.TeamFounded;
import io.whence.api.team.TeamEvent.TeamRenamed;
import io.whence.api.team.TeamEvent.TeamVisibilityChanged;
import io.whence.api.team.TeamId;
import io.whence.api.token.TokenEvent;
import io.whence.api.token.TokenEvent.TokenIssued;
import io.whence.api.token.TokenEvent.TokenRevoked;
import io.whence.command.platform.Directory.KnownMember;
import io.whence.command.platform.Directory.KnownTeam;
import io.whence.command.platform.Directory.KnownToken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the directory keeps of a team's, a member's or a token's story. */
final class Folds {

    private Folds() {}

    static Optional<KnownTeam> team(List<Event> past) {
        KnownTeam team = null;
        for (Event event : past) {
            team = event instanceof TeamEvent own ? team(team, own) : team;
        }
        return Optional.ofNullable(team);
    }

    private static @Nullable KnownTeam team(@Nullable KnownTeam before, TeamEvent event) {
        return switch (event) {
            case TeamFounded e -> new KnownTeam(e.teamId(), e.visibility());
            case TeamVisibilityChanged e -> new KnownTeam(e.teamId(), e.visibility());
            case TeamRenamed _ -> before;
        };
    }

    static Optional<KnownMember> member(List<Event> past) {
        KnownMember member = null;
        Map<TeamId, Role> roles = new HashMap<>();
        for (Event event : past) {
            if (event instanceof MemberRegistered e) {
                member = new KnownMember(e.memberId(), e.kind(), e.login(), Map.of());
            } else if (event instanceof MemberEvent own) {
                role(roles, own);
            }
        }
        return member == null
                ? Optional.empty()
                : Optional.of(new KnownMember(member.memberId(), member.kind(), member.login(), Map.copyOf(roles)));
    }

    private static void role(Map<TeamId, Role> roles, MemberEvent event) {
        switch (event) {
            case MemberRegistered _ -> {}
            case MemberJoined e -> roles.put(e.teamId(), e.role());
            case MemberRoleChanged e -> roles.put(e.teamId(), e.role());
            case MemberLeft e -> roles.remove(e.teamId());
        }
    }

    static Optional<KnownToken> token(List<Event> past) {
        KnownToken token = null;
        for (Event event : past) {
            token = event instanceof TokenEvent own ? token(token, own) : token;
        }
        return Optional.ofNullable(token);
    }

    private static @Nullable KnownToken token(@Nullable KnownToken before, TokenEvent event) {
        return switch (event) {
            case TokenIssued e -> new KnownToken(e.tokenId(), e.memberId(), e.teamId(), e.secretHash(), false);
            case TokenRevoked _ ->
                before == null
                        ? null
                        : new KnownToken(
                                before.tokenId(), before.memberId(), before.teamId(), before.secretHash(), true);
        };
    }
}
