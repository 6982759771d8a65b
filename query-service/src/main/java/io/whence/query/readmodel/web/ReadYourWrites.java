package io.whence.query.readmodel.web;

import io.whence.platform.web.BearerTokenFilter;
import io.whence.platform.web.ClientLogPosition;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.readmodel.projection.ReadFreshness;
import io.whence.query.readmodel.projection.ReadModels;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * A filter that has a reader who sends a position read nothing older. Tokens and memberships are read models, too: whoever was let in
 * by what is known is looked at again by what is known there. Nobody else is told how far the log is.
 */
final class ReadYourWrites extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(ReadYourWrites.class);

    private final ReadModels models;
    private final HandlerExceptionResolver problems;

    ReadYourWrites(ReadModels models, HandlerExceptionResolver problems) {
        this.models = models;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !BearerTokenFilter.isRead(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        try {
            if (BearerTokenFilter.caller(request) == null) {
                askQuietly(request);
                chain.doFilter(request, response);
            } else if (isAsked(request, response)) {
                // Taken before reading, so that it never claims more than is read.
                long position = Math.max(models.position(), ReadFreshness.position());
                if (position >= 0) {
                    response.setHeader(ClientLogPosition.HEADER, ClientLogPosition.encode(position));
                }
                StalenessHeader.tell(models.behind(), response);
                chain.doFilter(request, response);
            }
        } finally {
            ReadFreshness.forget();
        }
    }

    /** Who reads what needs no token is waited for likewise, and told nothing: neither what a position is, nor whether it is one. */
    private void askQuietly(HttpServletRequest request) {
        var header = request.getHeader(ClientLogPosition.HEADER);
        if (header == null) {
            return;
        }
        try {
            long position = ClientLogPosition.decode(header);
            if (position <= models.position() || models.isRecorded(position)) {
                ReadFreshness.atLeast(position, PreferredWaitHeader.of(request.getHeaders("Prefer")));
            }
        } catch (RequestProblemException e) {
            log.debug("What is no position was sent by somebody without a token", e);
        }
    }

    /** Whether it can be read at all; else it has been answered. */
    private boolean isAsked(HttpServletRequest request, HttpServletResponse response) {
        try {
            ask(request);
            return true;
        } catch (RequestProblemException e) {
            // Outside the dispatcher nobody else turns it into an answer.
            if (problems.resolveException(request, response, null, e) == null) {
                throw e;
            }
            return false;
        }
    }

    private void ask(HttpServletRequest request) {
        var header = request.getHeader(ClientLogPosition.HEADER);
        if (header == null) {
            return;
        }
        long position = ClientLogPosition.decode(header);
        if (position > models.position() && !models.isRecorded(position)) {
            throw new RequestProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "read-model-behind", "Nothing is on record there yet.", 1);
        }
        ReadFreshness.atLeast(position, PreferredWaitHeader.of(request.getHeaders("Prefer")));
        BearerTokenFilter.authenticateAgain(request);
    }
}
