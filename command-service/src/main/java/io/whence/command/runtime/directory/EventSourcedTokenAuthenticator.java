package io.whence.command.runtime.directory;

import io.whence.api.id.TeamId;
import io.whence.api.member.MemberRole;
import io.whence.command.runtime.directory.IdentityDirectory.KnownMember;
import io.whence.command.runtime.directory.IdentityDirectory.KnownToken;
import io.whence.platform.web.Caller;
import io.whence.platform.web.CallerAuthenticator;
import io.whence.platform.web.PersonalAccessToken;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the holders of tokens from the log itself, so that a revoked token is refused at once. */
public final class EventSourcedTokenAuthenticator implements CallerAuthenticator {

    private final IdentityDirectory directory;

    public EventSourcedTokenAuthenticator(IdentityDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Caller> authenticate(PersonalAccessToken token) {
        return directory
                .token(token.tokenId())
                .filter(known -> token.hasHash(known.secretHash()) && !known.revoked())
                .flatMap(known -> directory.member(known.memberId()).map(member -> caller(known, member)));
    }

    private static Caller caller(KnownToken token, KnownMember member) {
        return new Caller(
                member.memberId(), member.kind(), roles(member, token.teamId()), token.teamId(), token.tokenId(), null);
    }

    private static Map<TeamId, MemberRole> roles(KnownMember member, @Nullable TeamId scope) {
        if (scope == null) {
            return member.roles();
        }
        var role = member.roles().get(scope);
        return role == null ? Map.of() : Map.of(scope, role);
    }
}
