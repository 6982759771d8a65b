package io.whence.query.readmodel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives whatever is answered without an ETag of its own a weak one from its bytes. An answer that goes on has no last byte, and must
 * not pass through here: what is written would not be sent before it is over.
 */
final class WeakEtagFilter extends ShallowEtagHeaderFilter {

    private static final Set<String> GOING_ON = Set.of("events", "ndjson", "csv");
    private static final Set<String> TYPES_GOING_ON = Set.of("text/event-stream", "application/x-ndjson", "text/csv");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var format = Objects.toString(request.getParameter("format"), "");
        var accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        return GOING_ON.contains(format)
                || TYPES_GOING_ON.stream().anyMatch(type -> accept.stream().anyMatch(range -> range.contains(type)));
    }
}
