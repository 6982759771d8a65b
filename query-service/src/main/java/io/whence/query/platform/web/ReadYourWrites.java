package io.whence.query.platform.web;

import io.whence.platform.web.BearerFilter;
import io.whence.platform.web.RequestProblem;
import io.whence.platform.web.WhencePosition;
import io.whence.query.platform.projection.Freshness;
import io.whence.query.platform.projection.ReadModels;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Has a reader who sends a position read nothing older. It comes before the bearer token is looked at, because tokens and memberships
 * are read models, too.
 */
final class ReadYourWrites extends OncePerRequestFilter {

    private final ReadModels models;
    private final HandlerExceptionResolver problems;

    ReadYourWrites(ReadModels models, HandlerExceptionResolver problems) {
        this.models = models;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !BearerFilter.isRead(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (isAsked(request, response)) {
                // Taken before reading, so that it never claims more than is read.
                long position = Math.max(models.position(), Freshness.position());
                if (position >= 0) {
                    response.setHeader(WhencePosition.HEADER, WhencePosition.encode(position));
                }
                Behind.tell(models.behind(), response);
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
                chain.doFilter(request, response);
            }
        } finally {
            Freshness.forget();
        }
    }

    /** Whether it can be read at all; else it has been answered. */
    private boolean isAsked(HttpServletRequest request, HttpServletResponse response) {
        try {
            ask(request);
            return true;
        } catch (RequestProblem e) {
            // Outside the dispatcher nobody else turns it into an answer.
            if (problems.resolveException(request, response, null, e) == null) {
                throw e;
            }
            return false;
        }
    }

    private void ask(HttpServletRequest request) {
        var header = request.getHeader(WhencePosition.HEADER);
        if (header == null) {
            return;
        }
        long position = WhencePosition.decode(header);
        if (position > models.position() && !models.isRecorded(position)) {
            throw new RequestProblem(
                    HttpStatus.SERVICE_UNAVAILABLE, "read-model-behind", "Nothing is on record there yet.", 1);
        }
        Freshness.atLeast(position, PreferredWait.of(request.getHeaders("Prefer")));
    }
}
