package io.whence.query.access;

import io.whence.api.member.MemberId;
import io.whence.api.member.Role;
import io.whence.api.team.TeamId;
import io.whence.platform.web.AccessToken;
import io.whence.platform.web.Authenticator;
import io.whence.platform.web.Caller;
import io.whence.query.platform.projection.ReadModels;
import io.whence.query.platform.store.Documents;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows a token's holder from the read model; gives one it has never seen the moment it may take to get there. */
@Component
final class TokenAuthenticator implements Authenticator {

    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    private final ReadModels models;
    private final Documents documents;
    private final Members members;

    TokenAuthenticator(ReadModels models, AccessProjection projection, Members members) {
        this.models = models;
        this.documents = models.of(projection);
        this.members = members;
    }

    @Override
    public Optional<Caller> authenticate(AccessToken token) {
        return find(token)
                .filter(found -> found.revokedAt() == null && token.hasHash(found.secretHash()))
                .flatMap(this::holder);
    }

    private Optional<TokenDocument> find(AccessToken token) {
        var id = token.tokenId().value();
        var found = documents.get(TokenDocument.ALL, id);
        if (found.isPresent()) {
            return found;
        }
        // Whether it got there in time is told by looking again.
        boolean _ = models.awaitHead(ON_ITS_WAY);
        return documents.get(TokenDocument.ALL, id);
    }

    private Optional<Caller> holder(TokenDocument token) {
        return documents
                .get(MemberDocument.ALL, token.memberId())
                .map(member -> new Caller(
                        new MemberId(member.id()),
                        member.kind(),
                        roles(token),
                        token.teamId() == null ? null : new TeamId(token.teamId()),
                        null));
    }

    private Map<TeamId, Role> roles(TokenDocument token) {
        var roles = new HashMap<TeamId, Role>();
        for (var membership : members.memberships(token.memberId())) {
            var role = membership.role();
            if (role != null && (token.teamId() == null || token.teamId().equals(membership.teamId()))) {
                roles.put(new TeamId(membership.teamId()), role);
            }
        }
        return roles;
    }
}
