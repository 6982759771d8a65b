package io.whence.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A filter that tells browsers what an answer is not: no other type than it says, no frame in somebody's page, no page that loads or runs
 * anything. Only the page that shows the API's description loads files, from this server alone.
 */
final class SecurityHeadersFilter extends OncePerRequestFilter {

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    /** Swagger UI sets styles on its elements, and draws with images that are part of its style sheets. */
    private static final String OWN_FILES =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(
                "Content-Security-Policy", OpenApiDescription.isPage(RequestPath.of(request)) ? OWN_FILES : NOTHING);
        chain.doFilter(request, response);
    }
}
