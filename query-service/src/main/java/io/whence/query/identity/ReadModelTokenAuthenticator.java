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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Knows a token's holder from the read model; gives one it has never seen the moment it may take to get there. */
@Component
final class ReadModelTokenAuthenticator implements CallerAuthenticator {

    private static final int BEHIND_RETRY_SECONDS = 5;
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    private final ReadModels models;
    private final IdentityProjection projection;
    private final DocumentReader documents;
    private final CallerDirectory callers;
    private final Duration goodFor;

    ReadModelTokenAuthenticator(
            ReadModels models,
            IdentityProjection projection,
            CallerDirectory callers,
            @Value("${whence.identity.good-for:1m}") Duration goodFor) {
        this.models = models;
        this.projection = projection;
        this.documents = models.of(projection);
        this.callers = callers;
        this.goodFor = goodFor;
    }

    /**
     * Refuses to tell where what is known is too old: who was taken out since would be let in.
     *
     * @throws RequestProblemException 503 {@code identity-behind}
     */
    @Override
    public Optional<Caller> authenticate(PersonalAccessToken token) {
        if (models.behind(projection).compareTo(goodFor) > 0) {
            throw new RequestProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "identity-behind",
                    "Who may read what has not been up to date for too long.",
                    BEHIND_RETRY_SECONDS);
        }
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
