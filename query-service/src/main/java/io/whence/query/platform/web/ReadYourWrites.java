package io.whence.query.platform.web;

import io.whence.platform.web.BearerFilter;
import io.whence.platform.web.RequestProblem;
import io.whence.platform.web.WhencePosition;
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
 * Makes a reader who sends a position wait until it was reached. It comes before the bearer token is looked at, because tokens and
 * memberships are read models, too.
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
            await(request);
        } catch (RequestProblem e) {
            // Outside the dispatcher nobody else turns it into an answer.
            if (problems.resolveException(request, response, null, e) == null) {
                throw e;
            }
            return;
        }
        // Taken before reading, so that it never claims more than was read.
        long position = models.position();
        if (position >= 0) {
            response.setHeader(WhencePosition.HEADER, WhencePosition.encode(position));
        }
        Behind.tell(models.behind(), response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        chain.doFilter(request, response);
    }

    private void await(HttpServletRequest request) {
        var position = request.getHeader(WhencePosition.HEADER);
        if (position != null
                && !models.await(WhencePosition.decode(position), PreferredWait.of(request.getHeaders("Prefer")))) {
            throw new RequestProblem(
                    HttpStatus.SERVICE_UNAVAILABLE, "read-model-behind", "That write cannot be read yet.", 1);
        }
    }
}
