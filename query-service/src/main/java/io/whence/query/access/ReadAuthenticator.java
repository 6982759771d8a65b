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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Knows callers from the read model. A token it does not know may have been issued a moment ago: it looks once more when the
 * read model has caught up with the log.
 */
@Component
class ReadAuthenticator implements Authenticator {

    private static final Duration CATCH_UP = Duration.ofSeconds(1);

    private final ReadModels models;
    private final Documents documents;
    private final EventStore log;

    ReadAuthenticator(ReadModels models, AccessProjection projection, EventStore log) {
        this.models = models;
        this.documents = models.of(projection);
        this.log = log;
    }

    @Override
    public Optional<Caller> authenticate(AccessToken token) {
        var known = find(token);
        return known.isPresent() ? caller(known.get()) : afterCatchingUp(token);
    }

    private Optional<Caller> afterCatchingUp(AccessToken token) {
        TrackingToken head = log.createHeadToken();
        models.await(head == null ? -1 : head.position().orElse(-1), CATCH_UP);
        return find(token).flatMap(this::caller);
    }

    private Optional<TokenDocument> find(AccessToken token) {
        return documents
                .get(AccessProjection.TOKENS, token.tokenId().value())
                .filter(known -> token.hasHash(known.secretHash()));
    }

    private Optional<Caller> caller(TokenDocument token) {
        return token.revoked()
                ? Optional.empty()
                : documents.get(AccessProjection.MEMBERS, token.member()).map(member -> caller(token, member));
    }

    private static Caller caller(TokenDocument token, MemberDocument member) {
        Map<TeamId, Role> roles = member.roles().entrySet().stream()
                .filter(role -> token.team() == null || token.team().equals(role.getKey()))
                .collect(Collectors.toUnmodifiableMap(role -> new TeamId(role.getKey()), Map.Entry::getValue));
        return new Caller(
                new MemberId(member.id()),
                member.kind(),
                roles,
                token.team() == null ? null : new TeamId(token.team()),
                null);
    }
}
