package io.whence.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Thrown where a request cannot be served for a reason that is not a refused command. */
public final class RequestProblem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final String detail;
    private final @Nullable Integer retryAfterSeconds;

    public RequestProblem(HttpStatus status, String code, String detail) {
        this(status, code, detail, null);
    }

    /**
     * A problem that may pass.
     *
     * @param retryAfterSeconds what {@code Retry-After} says
     */
    public RequestProblem(HttpStatus status, String code, String detail, @Nullable Integer retryAfterSeconds) {
        // An answer, not a fault: no stack trace is filled in.
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static RequestProblem notFound() {
        return new RequestProblem(
                HttpStatus.NOT_FOUND, "not-found", "There is no such thing, or it is not visible to you.");
    }

    public static RequestProblem badParameter(String parameter, String detail) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, "bad-parameter", "Parameter " + parameter + ": " + detail);
    }

    public String code() {
        return code;
    }

    public HttpStatus status() {
        return status;
    }

    public @Nullable Integer retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public Problem problem() {
        return Problem.of(status, code, detail);
    }
}
