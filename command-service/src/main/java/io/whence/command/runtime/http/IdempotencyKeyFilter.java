package io.whence.command.runtime.http;

import io.whence.api.id.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.WebUtils;

/**
 * A filter that keeps the body of a request with an {@code Idempotency-Key}, to tell a retry from a different request with that
 * key.
 */
final class IdempotencyKeyFilter extends OncePerRequestFilter {

    /** Bytes; more than a JSON body may have. */
    private static final int MAX = 2 << 20;

    private static final byte[] NO_BODY = {};

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(CommandRequest.KEY_HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new ContentCachingRequestWrapper(request, MAX), response);
    }

    /** 66 bits of what was asked; the body counts as far as it was read. */
    static String digest(HttpServletRequest request) {
        var asked = request.getMethod() + ' ' + request.getRequestURI() + '\n';
        var body = WebUtils.getNativeRequest(request, ContentCachingRequestWrapper.class);
        var digest = Sha256.of(
                asked.getBytes(StandardCharsets.UTF_8), body == null ? NO_BODY : body.getContentAsByteArray());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 11);
    }
}
