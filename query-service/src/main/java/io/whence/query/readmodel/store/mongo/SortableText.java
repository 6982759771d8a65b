package io.whence.query.readmodel.store.mongo;

import java.nio.charset.StandardCharsets;

/** Bytes as text that sorts as they do, whatever compares it: base 64 with its letters in the order of ASCII, without padding. */
final class SortableText {

    private static final byte[] LETTERS =
            "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);
    private static final int BITS = 6;
    private static final int MASK = 0x3F;

    private SortableText() {}

    static String of(byte[] bytes) {
        byte[] text = new byte[(bytes.length * Byte.SIZE + BITS - 1) / BITS];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (byte b : bytes) {
            held = (held << Byte.SIZE) | Byte.toUnsignedInt(b);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text[at++] = LETTERS[(held >> bits) & MASK];
            }
        }
        if (bits > 0) {
            text[at] = LETTERS[(held << (BITS - bits)) & MASK];
        }
        return new String(text, StandardCharsets.US_ASCII);
    }
}
