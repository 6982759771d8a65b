package io.whence.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Thrown where a request cannot be served for a reason that is not a refused command. */
public final class RequestProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final String detail;
    private final @Nullable Integer retryAfterSeconds;
    private final @Nullable Integer position;

    public RequestProblemException(HttpStatus status, String code, String detail) {
        this(status, code, detail, null);
    }

    /**
     * A problem that may pass.
     *
     * @param retryAfterSeconds what {@code Retry-After} says
     */
    public RequestProblemException(HttpStatus status, String code, String detail, @Nullable Integer retryAfterSeconds) {
        this(status, code, detail, retryAfterSeconds, null);
    }

    private RequestProblemException(
            HttpStatus status,
            String code,
            String detail,
            @Nullable Integer retryAfterSeconds,
            @Nullable Integer position) {
        // An answer, not a fault: no stack trace is filled in.
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.retryAfterSeconds = retryAfterSeconds;
        this.position = position;
    }

    public static RequestProblemException notFound() {
        return new RequestProblemException(
                HttpStatus.NOT_FOUND, "not-found", "There is no such thing, or it is not visible to you.");
    }

    public static RequestProblemException badParameter(String parameter, String detail) {
        return new RequestProblemException(
                HttpStatus.BAD_REQUEST, "bad-parameter", "Parameter " + parameter + ": " + detail);
    }

    /** A query that cannot be read, for what is at a position in it, from 0. */
    public static RequestProblemException badQuery(int position, String detail) {
        return new RequestProblemException(HttpStatus.BAD_REQUEST, "bad-query", detail, null, position);
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

    /** Where in the query the fault is; null unless it is in a query. */
    public @Nullable Integer position() {
        return position;
    }

    public ProblemResponse problem() {
        var problem = ProblemResponse.of(status, code, detail);
        return position == null ? problem : problem.at(position);
    }
}
