package io.whence.platform.web;

import io.whence.api.CommandRejectedException;
import io.whence.api.Rejection;
import io.whence.platform.storage.StorageFullException;
import io.whence.platform.storage.StorageUnavailableException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where what went wrong becomes what the client is told. */
@RestControllerAdvice
class ProblemExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemExceptionHandler.class);
    private static final String CHALLENGE = "Bearer realm=\"whence\"";
    private static final Duration NEWS_EVERY = Duration.ofSeconds(30);

    private final AtomicLong toldOfStorage = new AtomicLong(System.nanoTime() - NEWS_EVERY.toNanos() - 1);

    @ExceptionHandler
    ResponseEntity<ProblemResponse> rejected(CommandRejectedException e) {
        var rejection = e.rejection();
        return ProblemResponse.of(status(rejection.kind()), rejection.code(), rejection.reason(), e.violations())
                .asResponse();
    }

    @ExceptionHandler
    ResponseEntity<ProblemResponse> requestProblem(RequestProblemException e) {
        if (e.status() == HttpStatus.UNAUTHORIZED) {
            return ResponseEntity.status(e.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                    .body(e.problem());
        }
        return withRetryAfter(e.problem(), e.retryAfterSeconds() == null ? 0 : e.retryAfterSeconds());
    }

    @ExceptionHandler
    ResponseEntity<ProblemResponse> full(StorageFullException e) {
        log.warn("A write was refused: the disk is full");
        return unavailable("storage-full", "There is no space left to record this. Nothing was changed.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemResponse> unavailable(StorageUnavailableException e) {
        if (isNews()) {
            log.error("The storage does not answer", e);
        }
        return unavailable("storage-unavailable", "The storage does not answer at the moment.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemResponse> unreadable(HttpMessageNotReadableException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestProblemException problem) {
                return requestProblem(problem);
            }
            if (cause instanceof CommandRejectedException rejected) {
                return rejected(rejected);
            }
        }
        return JsonFaultDescription.problem(e.getCause()).asResponse();
    }

    @ExceptionHandler
    ResponseEntity<ProblemResponse> missing(MissingServletRequestParameterException e) {
        return requestProblem(RequestProblemException.badParameter(e.getParameterName(), "it is required."));
    }

    /** A malformed id in a path names nothing, like any id nobody has. */
    @ExceptionHandler
    ResponseEntity<ProblemResponse> mismatch(MethodArgumentTypeMismatchException e) {
        return requestProblem(
                e.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? RequestProblemException.notFound()
                        : RequestProblemException.badParameter(e.getName(), "this is not a value it can have."));
    }

    /** What the server cannot even decode, as a query that is not UTF-8. */
    @ExceptionHandler
    ResponseEntity<ProblemResponse> undecodable(InvalidParameterException e) {
        return ProblemResponse.of(HttpStatus.BAD_REQUEST, "bad-parameter", "The query cannot be decoded as UTF-8.")
                .asResponse();
    }

    /** A query string that is bound as a whole. */
    @ExceptionHandler
    ResponseEntity<ProblemResponse> unbindable(BindException e) {
        var parameters = e.getFieldErrors().stream().map(FieldError::getField).collect(Collectors.joining(", "));
        return requestProblem(RequestProblemException.badParameter(parameters, "this is not a value it can have."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemResponse> noSuchPath(NoResourceFoundException e) {
        return ProblemResponse.of(HttpStatus.NOT_FOUND, "no-such-path", "There is nothing at this path.")
                .asResponse();
    }

    /** The client went away: there is nobody left to tell. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        log.debug("A client went away", e);
    }

    @ExceptionHandler
    ResponseEntity<?> other(Exception e) {
        if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return known(response);
        }
        log.error("A request failed", e);
        return ProblemResponse.of(
                        HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong on our side.")
                .asResponse();
    }

    private static ResponseEntity<ProblemResponse> known(ErrorResponse response) {
        var status = HttpStatus.valueOf(response.getStatusCode().value());
        return ResponseEntity.status(status)
                .headers(response.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemResponse.ofStatus(status));
    }

    /** While a storage is away every request fails alike, and one of them a while is enough to read about. */
    private boolean isNews() {
        long now = System.nanoTime();
        long last = toldOfStorage.get();
        return now - last > NEWS_EVERY.toNanos() && toldOfStorage.compareAndSet(last, now);
    }

    private static HttpStatus status(Rejection.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case MISMATCH -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static ResponseEntity<ProblemResponse> unavailable(String code, String detail) {
        return withRetryAfter(ProblemResponse.of(HttpStatus.SERVICE_UNAVAILABLE, code, detail), 5);
    }

    private static ResponseEntity<ProblemResponse> withRetryAfter(ProblemResponse problem, int seconds) {
        var response = problem.asResponse();
        if (seconds == 0) {
            return response;
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds))
                .body(problem);
    }
}
