package io.whence.api.id;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Makes and checks TypeIDs: a prefix that says what is named, an underscore, and 128 bits in 26 characters of lower-case
 * Crockford base 32, as {@code question_01k9xq3v5tfd8r0z0m6m3nq2wy}.
 */
public final class TypeIds {

    private static final int SUFFIX_LENGTH = 26;

    private TypeIds() {}

    /** A new id, a UUIDv7: ids made later sort later. */
    public static String next(String prefix) {
        return prefix + '_' + suffix(UuidCreator.getTimeOrderedEpochPlus1());
    }

    /**
     * The one id of a thing that already has a name elsewhere: a SHA-256 name-based UUIDv8 of the parts, so that the same
     * parts give the same id, always and everywhere.
     */
    public static String derived(String prefix, String... parts) {
        var named = new byte[1 + 2 * parts.length][];
        named[0] = prefix.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < parts.length; i++) {
            var bytes = parts[i].getBytes(StandardCharsets.UTF_8);
            // Lengths keep ("ab","c") apart from ("a","bc").
            named[1 + 2 * i] =
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array();
            named[2 + 2 * i] = bytes;
        }
        var hash = ByteBuffer.wrap(Sha256.of(named));
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return prefix + '_' + suffix(new UUID(high, low));
    }

    public static boolean isValid(String prefix, String value) {
        int at = prefix.length();
        return value.length() == at + 1 + SUFFIX_LENGTH
                && value.startsWith(prefix)
                && value.charAt(at) == '_'
                && isBase32(value, at + 1);
    }

    /**
     * Returns the value.
     *
     * @throws IllegalArgumentException when it is not a TypeID with that prefix
     */
    public static String require(String prefix, String value) {
        if (!isValid(prefix, value)) {
            throw new IllegalArgumentException("not a " + prefix + " id");
        }
        return value;
    }

    /** What stands before the underscore; empty where there is none. */
    public static String prefixOf(String value) {
        return value.substring(0, Math.max(value.lastIndexOf('_'), 0));
    }

    private static boolean isBase32(String value, int from) {
        // 26 characters hold 130 bits: the first one may only carry three.
        if (value.charAt(from) > '7') {
            return false;
        }
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'a' && c <= 'z' && c != 'i' && c != 'l' && c != 'o' && c != 'u';
            if (!digit && !letter) {
                return false;
            }
        }
        return true;
    }

    private static String suffix(UUID uuid) {
        return Ulid.from(uuid).toLowerCase();
    }
}
