package io.whence.platform.web;

import java.util.Optional;

/** Tells who holds a token; each service has its own way of knowing. */
@FunctionalInterface
public interface CallerAuthenticator {

    /** The caller, or empty when the token is malformed, unknown or revoked. */
    Optional<Caller> authenticate(PersonalAccessToken token);
}
