package io.whence.platform.web;

import io.whence.api.id.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Texts nobody can guess, and what is kept of them. */
public final class SecretGenerator {

    private static final int BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private SecretGenerator() {}

    /** A new one: 256 random bits, in 43 characters of base64url. */
    public static String next(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    /** SHA-256 of a secret's characters, base64url without padding. */
    public static String hash(String secret) {
        return BASE64.encodeToString(Sha256.of(secret.getBytes(StandardCharsets.US_ASCII)));
    }
}
