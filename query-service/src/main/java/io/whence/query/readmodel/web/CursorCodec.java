package io.whence.query.readmodel.web;

import io.whence.platform.web.RequestProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A codec of where the next page begins, as clients carry it: the order of the last hit with an HMAC-SHA256 (RFC 2104) over it
 * and the query it belongs to. What was tampered with, or belongs to another query, is refused. The order is encrypted (AES in
 * counter mode, begun at the HMAC, as in RFC 5297), since it may tell of more than the client sees; the same cursor is written
 * alike each time.
 */
public final class CursorCodec {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int MAC_LENGTH = 16;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private final SecretKey key;
    private final SecretKey encryption;

    CursorCodec(SecretKey key) {
        this.key = key;
        // One key for each purpose, derived from the one there is.
        this.encryption = new SecretKeySpec(hmac(key, "encryption".getBytes(StandardCharsets.UTF_8)), "AES");
    }

    private static byte[] hmac(SecretKey key, byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /**
     * Writes a cursor.
     *
     * @param order of the last hit of the page: strings, longs and booleans
     * @param query everything that makes two queries different, but not the size of a page
     */
    public String write(List<Object> order, List<?> query) {
        byte[] payload = JSON.writeValueAsBytes(order);
        byte[] mac = mac(payload, query);
        byte[] bytes = ByteBuffer.allocate(MAC_LENGTH + payload.length)
                .put(mac)
                .put(encrypted(payload, mac))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads what {@link #write} wrote for the same query.
     *
     * @throws RequestProblemException 400 {@code bad-cursor} when it is anything else
     */
    public List<Object> read(String cursor, List<?> query) {
        byte[] bytes = decode(cursor);
        byte[] mac = Arrays.copyOf(bytes, MAC_LENGTH);
        byte[] payload = encrypted(Arrays.copyOfRange(bytes, MAC_LENGTH, bytes.length), mac);
        if (!MessageDigest.isEqual(mac, mac(payload, query))) {
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
        byte[] asked = JSON.writeValueAsString(query).getBytes(StandardCharsets.UTF_8);
        // The length keeps the end of the one apart from the beginning of the other.
        var signed = ByteBuffer.allocate(Integer.BYTES + asked.length + payload.length)
                .putInt(asked.length)
                .put(asked)
                .put(payload);
        return Arrays.copyOf(hmac(key, signed.array()), MAC_LENGTH);
    }

    /** Encrypts, and decrypts what was encrypted. */
    private byte[] encrypted(byte[] bytes, byte[] begin) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, encryption, new IvParameterSpec(begin));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + CIPHER, e);
        }
    }

    /** What is answered to a cursor that cannot be taken: 400 {@code bad-cursor}. */
    public static RequestProblemException bad() {
        return new RequestProblemException(
                HttpStatus.BAD_REQUEST, "bad-cursor", "This is not a cursor Whence gave out for this query.");
    }
}
