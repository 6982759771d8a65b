package io.whence.command.importing.trello;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells a text from another one, so that long ones need not be held. */
record Fingerprint(String value) {

    private static final int SHORT = 64;

    static Fingerprint of(String text) {
        return new Fingerprint(text.length() < SHORT ? text : digest(text));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
