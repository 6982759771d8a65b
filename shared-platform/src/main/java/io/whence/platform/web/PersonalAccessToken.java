package io.whence.platform.web;

import io.whence.api.id.TokenId;
import io.whence.api.id.TypeIds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A personal access token as it travels: {@code whence_}, the token's id without its prefix, and 256 random bits in base64url.
 * Only a hash of the secret is ever kept.
 *
 * @param secretHash SHA-256 of the secret, base64url without padding
 */
public record PersonalAccessToken(TokenId tokenId, String secretHash) {

    private static final Pattern FORM = Pattern.compile("whence_([0-9a-hjkmnp-tv-z]{26})_([A-Za-z0-9_-]{43})");

    /** A token just made, with the text that is shown once. */
    public record Issued(PersonalAccessToken token, String text) {

        @Override
        public String toString() {
            return "Issued[" + token.tokenId + "]";
        }
    }

    public static Issued issue(TokenId tokenId, SecureRandom random) {
        var secret = SecretGenerator.next(random);
        var suffix = tokenId.value().substring(TokenId.PREFIX.length() + 1);
        return new Issued(
                new PersonalAccessToken(tokenId, SecretGenerator.hash(secret)), "whence_" + suffix + "_" + secret);
    }

    /** Reads a token's text; empty when it cannot be one. */
    public static Optional<PersonalAccessToken> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var id = TokenId.PREFIX + "_" + matcher.group(1);
        return TypeIds.isValid(TokenId.PREFIX, id)
                ? Optional.of(new PersonalAccessToken(new TokenId(id), SecretGenerator.hash(matcher.group(2))))
                : Optional.empty();
    }

    /** Compares in constant time. */
    public boolean hasHash(String expected) {
        return MessageDigest.isEqual(
                secretHash.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "AccessToken[" + tokenId + "]";
    }
}
