package io.whence.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets only callers with a good bearer token (RFC 6750) into the API. Each service guards the requests that are its own.
 * Nothing of the API is unguarded but its own description, and what is behind an address that is a secret itself.
 */
public final class BearerTokenFilter extends OncePerRequestFilter {

    static final String CALLER = Caller.class.getName();

    private static final String API = "/api/v1/";
    private static final String SCHEME = "Bearer ";
    private static final String ON_BEHALF_OF = "Whence-On-Behalf-Of";

    private final CallerAuthenticator authenticator;
    private final Predicate<HttpServletRequest> guarded;
    private final JsonMapper json;
    private final HandlerExceptionResolver problems;

    public BearerTokenFilter(
            CallerAuthenticator authenticator,
            Predicate<HttpServletRequest> guarded,
            JsonMapper json,
            HandlerExceptionResolver problems) {
        this.authenticator = authenticator;
        this.guarded = guarded;
        this.json = json;
        this.problems = problems;
    }

    /** Whether a request only reads; imports are reported on by the service that runs them. */
    public static boolean isRead(HttpServletRequest request) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && !request.getRequestURI().startsWith(API + "imports/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith(API) || OpenApiDescription.isPublic(path) || !guarded.test(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller;
        try {
            caller = token(request).flatMap(authenticator::authenticate);
        } catch (RuntimeException e) {
            // Outside the dispatcher nobody else turns a failure into a problem.
            if (problems.resolveException(request, response, null, e) == null) {
                throw e;
            }
            return;
        }
        if (caller.isEmpty()) {
            refuse(response);
            return;
        }
        request.setAttribute(CALLER, caller.get().onBehalfOf(request.getHeader(ON_BEHALF_OF)));
        chain.doFilter(request, response);
    }

    private static Optional<PersonalAccessToken> token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.empty()
                : PersonalAccessToken.parse(header.substring(SCHEME.length()).strip());
    }

    private void refuse(HttpServletResponse response) throws IOException {
        var problem = ProblemResponse.of(
                HttpStatus.UNAUTHORIZED, "unauthenticated", "Send a valid token as Authorization: Bearer TOKEN.");
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"whence\"");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
