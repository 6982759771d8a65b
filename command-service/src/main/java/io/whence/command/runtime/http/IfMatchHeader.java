package io.whence.command.runtime.http;

import io.whence.platform.web.RequestProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads the version off an {@code If-Match} header (RFC 9110, section 13.1.1): a write's tag is {@code "7"}, a read's
 * {@code "7.42"}, and only what is before the dot is the thing's own. A tag weakened on its way by a proxy is taken as it was.
 */
final class IfMatchHeader {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})(?:\\.[0-9A-Za-z_-]{1,64})?\"");

    private IfMatchHeader() {}

    /**
     * The version asked for, or null when any will do.
     *
     * @throws RequestProblemException 400 {@code bad-if-match} when it is not one tag Whence gave out
     */
    static @Nullable Long version(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new RequestProblemException(
                    HttpStatus.BAD_REQUEST, "bad-if-match", "If-Match is one ETag as Whence gave it out, or *.");
        }
        return Long.valueOf(tag.group(1));
    }
}
