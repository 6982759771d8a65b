package io.whence.query.readmodel.store.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Keys as bytes that sort as the keys do. Each value is a tag and its bytes: a long big-endian with its sign flipped, a string in
 * UTF-8 with 00 written as 00 FF and ended by 00. A mark between what is equal and what is ordered keeps a key with one equal
 * value apart from a key with two.
 */
public final class IndexKeyBytes {

    private static final byte FALSE = 1;
    private static final byte TRUE = 2;
    private static final byte LONG = 3;
    private static final byte STRING = 4;
    private static final byte ORDER = 5;
    private static final byte END = 0;
    private static final byte ESCAPE = (byte) 0xFF;

    private IndexKeyBytes() {}

    public static byte[] of(List<Object> equal, List<Object> order) {
        var bytes = new ByteArrayOutputStream(64);
        equal.forEach(value -> put(bytes, value));
        bytes.write(ORDER);
        order.forEach(value -> put(bytes, value));
        return bytes.toByteArray();
    }

    /** The smallest bytes greater than every key with these equal values. */
    public static byte[] afterAll(List<Object> equal) {
        var bytes = of(equal, List.of());
        bytes[bytes.length - 1] = ORDER + 1;
        return bytes;
    }

    /** The smallest bytes greater than these. */
    public static byte[] successor(byte[] bytes) {
        return ByteBuffer.allocate(bytes.length + 1).put(bytes).array();
    }

    public static byte[] greater(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other) >= 0 ? one : other;
    }

    public static byte[] smaller(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other) <= 0 ? one : other;
    }

    /** Reads the ordered values back out of a key. */
    public static List<Object> order(byte[] key) {
        var bytes = ByteBuffer.wrap(key);
        while (bytes.get(bytes.position()) != ORDER) {
            value(bytes);
        }
        bytes.get();
        var order = new ArrayList<Object>(3);
        while (bytes.hasRemaining()) {
            order.add(value(bytes));
        }
        return order;
    }

    private static void put(ByteArrayOutputStream bytes, Object value) {
        switch (value) {
            case Boolean truth -> bytes.write(truth ? TRUE : FALSE);
            case Long number -> putLong(bytes, number);
            case String text -> putString(bytes, text);
            default -> throw new IllegalArgumentException("no value of a key: " + value.getClass());
        }
    }

    private static void putLong(ByteArrayOutputStream bytes, long number) {
        bytes.write(LONG);
        bytes.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array());
    }

    private static void putString(ByteArrayOutputStream bytes, String text) {
        bytes.write(STRING);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int written = 0;
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] == END) {
                bytes.write(utf8, written, i + 1 - written);
                bytes.write(ESCAPE);
                written = i + 1;
            }
        }
        bytes.write(utf8, written, utf8.length - written);
        bytes.write(END);
    }

    private static Object value(ByteBuffer bytes) {
        byte tag = bytes.get();
        return switch (tag) {
            case FALSE -> false;
            case TRUE -> true;
            case LONG -> bytes.getLong() ^ Long.MIN_VALUE;
            case STRING -> string(bytes);
            default -> throw new IllegalStateException("not the tag of a value: " + tag);
        };
    }

    private static String string(ByteBuffer bytes) {
        var text = new ByteArrayOutputStream();
        while (true) {
            byte b = bytes.get();
            if (b == END && !escaped(bytes)) {
                return text.toString(StandardCharsets.UTF_8);
            }
            text.write(b);
        }
    }

    private static boolean escaped(ByteBuffer bytes) {
        if (bytes.hasRemaining() && bytes.get(bytes.position()) == ESCAPE) {
            bytes.get();
            return true;
        }
        return false;
    }
}
