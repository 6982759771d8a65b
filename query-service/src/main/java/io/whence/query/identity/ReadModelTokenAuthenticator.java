package io.whence.query.identity;

import io.whence.platform.web.Caller;
import io.whence.platform.web.CallerAuthenticator;
import io.whence.platform.web.PersonalAccessToken;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.identity.fold.IdentityProjection;
import io.whence.query.identity.fold.TokenDocument;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Knows a token's holder from the read model; gives one it has never seen the moment it may take to get there. */
@Component
final class ReadModelTokenAuthenticator implements CallerAuthenticator {

    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    private final ReadModels models;
    private final IdentityProjection projection;
    private final DocumentReader documents;
    private final CallerDirectory callers;

    ReadModelTokenAuthenticator(ReadModels models, IdentityProjection projection, CallerDirectory callers) {
        this.models = models;
        this.projection = projection;
        this.documents = models.of(projection);
        this.callers = callers;
    }

    @Override
    public Optional<Caller> authenticate(PersonalAccessToken token) {
        return documents
                .get(TokenDocument.ALL, token.tokenId().value())
                .filter(found -> found.revokedAt() == null && token.hasHash(found.secretHash()))
                .flatMap(found -> callers.of(found.memberId(), found.teamId(), token.tokenId()));
    }

    /**
     * Waits for what is on record now.
     *
     * @throws RequestProblemException 503 {@code read-model-behind} when that is not known in time: the token may be a good one
     */
    @Override
    public Optional<Caller> lookFurther(PersonalAccessToken token) {
        if (documents.get(TokenDocument.ALL, token.tokenId().value()).isEmpty()
                && !models.awaitHead(projection, ON_ITS_WAY)) {
            throw new RequestProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "read-model-behind", "Who holds this token is not known yet.", 1);
        }
        return authenticate(token);
    }
}
