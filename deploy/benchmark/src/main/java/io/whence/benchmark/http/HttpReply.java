package io.whence.benchmark.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param head the status line and the headers, as sent
 */
@SuppressWarnings("ArrayRecordComponent")
public record HttpReply(int status, String head, byte[] body) {

    /** The value of a header, or null; names are compared without regard to case (RFC 9110, section 5.1). */
    public @Nullable String header(String name) {
        for (int line = head.indexOf("\r\n") + 2; line > 1 && line < head.length(); ) {
            int end = head.indexOf("\r\n", line);
            int to = end < 0 ? head.length() : end;
            if (head.regionMatches(true, line, name, 0, name.length()) && head.charAt(line + name.length()) == ':') {
                return head.substring(line + name.length() + 1, to).strip();
            }
            line = end < 0 ? head.length() : end + 2;
        }
        return null;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * Returns this reply when it has that status.
     *
     * @throws IllegalStateException when it has another: what was to be measured did not happen
     */
    public HttpReply expect(int expected) {
        if (status != expected) {
            throw new IllegalStateException("expected " + expected + ", was answered " + status + ": " + text());
        }
        return this;
    }
}
