package io.whence.platform.web;

import java.util.Optional;

/** Tells who holds a token; each service has its own way of knowing. */
public interface CallerAuthenticator {

    /** The caller, by what is at hand; empty when the token is unknown or revoked. */
    Optional<Caller> authenticate(PersonalAccessToken token);

    /** As {@link #authenticate}, of a token that was not at hand and may have been issued only now, by what takes longer to look at. */
    default Optional<Caller> lookFurther(PersonalAccessToken token) {
        return Optional.empty();
    }
}
