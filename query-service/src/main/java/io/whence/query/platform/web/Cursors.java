package io.whence.query.platform.web;

import io.whence.platform.web.RequestProblem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the next page begins, as clients carry it: the order of the last hit with an HMAC-SHA256 (RFC 2104) over it and the query
 * it belongs to. What was tampered with, or belongs to another query, is refused.
 */
public final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_LENGTH = 16;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private final SecretKey key;

    Cursors(SecretKey key) {
        this.key = key;
    }

    /**
     * Writes a cursor.
     *
     * @param order of the last hit of the page: strings, longs and booleans
     * @param query everything that makes two queries different, but not the size of a page
     */
    public String write(List<Object> order, List<?> query) {
        byte[] payload = JSON.writeValueAsBytes(order);
        byte[] bytes = ByteBuffer.allocate(MAC_LENGTH + payload.length)
                .put(mac(payload, query))
                .put(payload)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads what {@link #write} wrote for the same query.
     *
     * @throws RequestProblem 400 {@code bad-cursor} when it is anything else
     */
    public List<Object> read(String cursor, List<?> query) {
        byte[] bytes = decode(cursor);
        byte[] payload = Arrays.copyOfRange(bytes, MAC_LENGTH, bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(bytes, MAC_LENGTH), mac(payload, query))) {
            throw bad();
        }
        return List.of(JSON.readValue(payload, Object[].class));
    }

    private static byte[] decode(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length > MAC_LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Not base64: told below, with every other malformed value.
        }
        throw bad();
    }

    private byte[] mac(byte[] payload, List<?> query) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] asked = JSON.writeValueAsString(query).getBytes(StandardCharsets.UTF_8);
            // The length keeps the end of the one apart from the beginning of the other.
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(asked.length).array());
            mac.update(asked);
            return Arrays.copyOf(mac.doFinal(payload), MAC_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static RequestProblem bad() {
        return new RequestProblem(
                HttpStatus.BAD_REQUEST, "bad-cursor", "This is not a cursor Whence gave out for this query.");
    }
}
