package io.whence.query.readmodel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Answers to reads. Spring answers 304 to an {@code If-None-Match} by itself; whatever is answered without an ETag of its own gets
 * a weak one from its bytes.
 */
public final class ReadResponses {

    /** Keeps positions apart in the one number they are told as: 2^64 over the golden ratio. */
    private static final long APART = 0x9E3779B97F4A7C15L;

    private ReadResponses() {}

    /**
     * A thing that can be changed: its ETag is {@code "<version>.<positions>"}, whose first part {@code If-Match} takes.
     *
     * @param positions of the last event that changed what is shown, also where that is not the thing's own: one for each read
     *     model it is made from, because one may be behind another
     */
    public static <T> ResponseEntity<T> versioned(long version, List<Long> positions, T body) {
        long told = positions.stream().reduce(0L, (all, position) -> all * APART + position);
        return ResponseEntity.ok()
                .eTag("\"" + version + "." + Long.toUnsignedString(told) + "\"")
                .body(body);
    }

    /** A page, with the way to the next one also as a {@code Link} (RFC 8288), relative to the host. */
    public static <T> ResponseEntity<Page<T>> page(Page<T> page, HttpServletRequest request) {
        return linked(page.next(), page, request);
    }

    /** Any answer that is a page of several, with the way to the next one. */
    public static <T> ResponseEntity<T> linked(@Nullable String next, T body, HttpServletRequest request) {
        var answer = ResponseEntity.ok();
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + withCursor(request, next) + ">; rel=\"next\"");
        }
        return answer.body(body);
    }

    /** The path and query of another page. */
    public static String withCursor(HttpServletRequest request, String cursor) {
        var query = request.getQueryString();
        var others = query == null
                ? Stream.<String>empty()
                : Arrays.stream(query.split("&")).filter(parameter -> !parameter.startsWith("cursor="));
        return Stream.concat(others, Stream.of("cursor=" + cursor))
                .collect(Collectors.joining("&", request.getRequestURI() + "?", ""));
    }
}
