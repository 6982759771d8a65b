package io.whence.query.identity;

import io.whence.platform.web.Caller;
import io.whence.platform.web.PersonalAccessToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A second look at who is calling, for answers that go on for longer than a caller's rights may last. */
@Component
public final class TokenHolderRecheck {

    private static final String SCHEME = "Bearer ";

    private final ReadModelTokenAuthenticator authenticator;

    TokenHolderRecheck(ReadModelTokenAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /**
     * Whoever an {@code Authorization} header stands for now; empty when it stands for nobody any more.
     *
     * @param authorization as it was accepted before
     */
    public Optional<Caller> again(@Nullable String authorization) {
        return authorization == null
                ? Optional.empty()
                : PersonalAccessToken.parse(
                                authorization.substring(SCHEME.length()).strip())
                        .flatMap(authenticator::authenticate);
    }
}
