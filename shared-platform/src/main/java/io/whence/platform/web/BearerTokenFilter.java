package io.whence.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets only callers with a good bearer token (RFC 6750) into the API. Each service guards the requests that are its own.
 * Nothing of the API is unguarded but its own description, and what is behind an address that is a secret itself.
 */
public final class BearerTokenFilter extends OncePerRequestFilter {

    private static final String CALLER = Caller.class.getName();

    private static final String AUTHENTICATION = BearerTokenFilter.class.getName();
    private static final String API = "/api/";
    private static final String IMPORTS = "/api/v1/imports/";
    private static final String SCHEME = "Bearer ";
    private static final String ON_BEHALF_OF = "Whence-On-Behalf-Of";

    private final CallerAuthenticator authenticator;
    private final Predicate<HttpServletRequest> guarded;
    private final AttemptLimit attempts;
    private final HandlerExceptionResolver problems;

    public BearerTokenFilter(
            CallerAuthenticator authenticator,
            Predicate<HttpServletRequest> guarded,
            AttemptLimit attempts,
            HandlerExceptionResolver problems) {
        this.authenticator = authenticator;
        this.guarded = guarded;
        this.attempts = attempts;
        this.problems = problems;
    }

    /** Whether a request only reads; imports are reported on by the service that runs them. */
    public static boolean isRead(HttpServletRequest request) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && !RequestPath.of(request).startsWith(IMPORTS);
    }

    /** Who sent a request; null before it was let in, and for what is behind a secret address: that anybody may have sent. */
    public static @Nullable Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(CALLER);
    }

    /**
     * Looks again at who sent a request that was let in, once more is known than when it was: a token may have been revoked, a role
     * changed.
     *
     * @throws RequestProblemException 401 {@code unauthenticated} when the token is good no more
     */
    public static void authenticateAgain(HttpServletRequest request) {
        if (request.getAttribute(AUTHENTICATION) instanceof BearerTokenFilter filter) {
            filter.authenticate(request);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = RequestPath.of(request);
        return !path.startsWith(API) || OpenApiDescription.isPublic(path) || !guarded.test(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            authenticate(request);
        } catch (RuntimeException e) {
            // Outside the dispatcher nobody else turns a failure into a problem.
            if (problems.resolveException(request, response, null, e) == null) {
                throw e;
            }
            return;
        }
        chain.doFilter(request, response);
    }

    private void authenticate(HttpServletRequest request) {
        var token = token(request).orElseThrow(BearerTokenFilter::unauthenticated);
        var caller = authenticator.authenticate(token).orElseGet(() -> lookFurther(token, request.getRemoteAddr()));
        request.setAttribute(CALLER, caller.onBehalfOf(request.getHeader(ON_BEHALF_OF)));
        request.setAttribute(AUTHENTICATION, this);
    }

    /** Whose token is at hand is never held up by what others try from the same address. */
    private Caller lookFurther(PersonalAccessToken token, String address) {
        attempts.allowAttempt(address);
        return authenticator.lookFurther(token).orElseThrow(() -> {
            attempts.failed(address);
            return unauthenticated();
        });
    }

    private static Optional<PersonalAccessToken> token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.empty()
                : PersonalAccessToken.parse(header.substring(SCHEME.length()).strip());
    }

    static RequestProblemException unauthenticated() {
        return new RequestProblemException(
                HttpStatus.UNAUTHORIZED, "unauthenticated", "Send a valid token as Authorization: Bearer TOKEN.");
    }
}
