package io.whence.command.importing.trello;

import io.whence.api.id.Sha256;
import java.util.HexFormat;

/** What tells a text from another one, so that long ones need not be held. */
record TextFingerprint(String value) {

    private static final int SHORT = 64;

    static TextFingerprint of(String text) {
        return new TextFingerprint(text.length() < SHORT ? text : HexFormat.of().formatHex(Sha256.of(text)));
    }
}
