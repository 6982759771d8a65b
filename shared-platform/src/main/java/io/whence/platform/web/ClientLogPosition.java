package io.whence.platform.web;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.springframework.http.HttpStatus;

/**
 * A place in the event log as clients carry it: a write answers with one, and a read that sends it back sees that write.
 * Opaque on purpose: nothing but handing it back is promised.
 */
public final class ClientLogPosition {

    public static final String HEADER = "Whence-Position";

    private static final byte VERSION = 1;

    private ClientLogPosition() {}

    public static String encode(long position) {
        var bytes = ByteBuffer.allocate(1 + Long.BYTES).put(VERSION).putLong(position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads what {@link #encode(long)} wrote.
     *
     * @throws RequestProblemException 400 {@code bad-position} when it is anything else
     */
    public static long decode(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == 1 + Long.BYTES && bytes.get() == VERSION) {
                long position = bytes.getLong();
                if (position >= 0) {
                    return position;
                }
            }
        } catch (IllegalArgumentException e) {
            // Not base64: told below, with every other malformed value.
        }
        throw new RequestProblemException(
                HttpStatus.BAD_REQUEST, "bad-position", "This is not a position Whence gave out.");
    }
}
