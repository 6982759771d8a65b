package io.whence.command.importing.trello.state;

import io.whence.api.id.Sha256;
import java.util.HexFormat;

/** A fingerprint that tells a text from another one, so that long ones need not be held. */
public record TextFingerprint(String value) {

    private static final int SHORT = 64;

    public static TextFingerprint of(String text) {
        return new TextFingerprint(text.length() < SHORT ? text : HexFormat.of().formatHex(Sha256.of(text)));
    }
}
