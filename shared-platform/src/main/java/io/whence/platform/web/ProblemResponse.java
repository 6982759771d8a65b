package io.whence.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.whence.api.FieldViolation;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The form of every refusal: problem details for HTTP APIs (RFC 9457) with a stable code.
 *
 * @param type {@code urn:whence:problem:} and the code
 * @param title the status in words
 * @param status the HTTP status code
 * @param detail one sentence for a person
 * @param code the stable name of the problem, for programs
 * @param errors the fields at fault
 * @param position of the character at fault in the query, from 0; null unless a query could not be read
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemResponse(
        URI type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldViolation> errors,
        @Nullable Integer position) {

    public static ProblemResponse of(HttpStatus status, String code, String detail, List<FieldViolation> errors) {
        return new ProblemResponse(
                URI.create("urn:whence:problem:" + code),
                status.getReasonPhrase(),
                status.value(),
                detail,
                code,
                errors,
                null);
    }

    public static ProblemResponse of(HttpStatus status, String code, String detail) {
        return of(status, code, detail, List.of());
    }

    ProblemResponse at(int character) {
        return new ProblemResponse(type, title, status, detail, code, errors, character);
    }

    /** A problem of which nothing is known but the status. */
    static ProblemResponse ofStatus(HttpStatus status) {
        var code = switch (status) {
            case UNAUTHORIZED -> "unauthenticated";
            case NOT_FOUND -> "no-such-path";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONTENT_TOO_LARGE -> "body-too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            default -> status.is5xxServerError() ? "internal-error" : "bad-request";
        };
        return of(status, code, status.getReasonPhrase() + ".");
    }

    public ResponseEntity<ProblemResponse> asResponse() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
