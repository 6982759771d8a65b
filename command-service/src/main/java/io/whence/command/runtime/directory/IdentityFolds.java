package io.whence.command.runtime.directory;

import io.whence.api.event.Event;
import io.whence.api.event.MemberEvent;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberLeft;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.MemberEvent.MemberRoleChanged;
import io.whence.api.event.TeamEvent;
import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.event.TeamEvent.TeamRenamed;
import io.whence.api.event.TeamEvent.TeamVisibilityChanged;
import io.whence.api.event.TokenEvent;
import io.whence.api.event.TokenEvent.TokenIssued;
import io.whence.api.event.TokenEvent.TokenRevoked;
import io.whence.command.runtime.directory.IdentityDirectory.KnownMember;
import io.whence.command.runtime.directory.IdentityDirectory.KnownTeam;
import io.whence.command.runtime.directory.IdentityDirectory.KnownToken;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folds of the events of teams, members and tokens into the directory. */
final class IdentityFolds {

    private IdentityFolds() {}

    static @Nullable KnownTeam team(@Nullable KnownTeam before, Event event) {
        return switch ((TeamEvent) event) {
            case TeamFounded e -> new KnownTeam(e.teamId(), e.visibility());
            case TeamVisibilityChanged e -> new KnownTeam(e.teamId(), e.visibility());
            case TeamRenamed _ -> before;
        };
    }

    static @Nullable KnownMember member(@Nullable KnownMember before, Event event) {
        return switch ((MemberEvent) event) {
            case MemberRegistered e ->
                new KnownMember(e.memberId(), e.kind(), e.login(), before == null ? Map.of() : before.roles());
            case MemberJoined e -> before == null ? null : before.in(e.teamId(), e.role());
            case MemberRoleChanged e -> before == null ? null : before.in(e.teamId(), e.role());
            case MemberLeft e -> before == null ? null : before.in(e.teamId(), null);
        };
    }

    static @Nullable KnownToken token(@Nullable KnownToken before, Event event) {
        return switch ((TokenEvent) event) {
            case TokenIssued e -> new KnownToken(e.tokenId(), e.memberId(), e.teamId(), e.secretHash(), false);
            case TokenRevoked _ -> before == null ? null : before.afterRevocation();
        };
    }
}
