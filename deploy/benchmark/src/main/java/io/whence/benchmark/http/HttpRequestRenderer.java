package io.whence.benchmark.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Renders requests to bytes, so that sending one costs the client next to nothing. */
public final class HttpRequestRenderer {

    private HttpRequestRenderer() {}

    public static byte[] post(String path, String token, byte[] json) {
        return write("POST", path, token, json);
    }

    /** A request with a body, whatever its method. */
    public static byte[] write(String method, String path, String token, byte[] json) {
        var head = (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + json.length)
                .put(head)
                .put(json)
                .array();
    }

    /** A read; {@code headers} are whole lines, each with its line end. */
    public static byte[] get(String path, String headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static String bearer(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }
}
