package io.whence.platform.web;

import io.whence.api.FieldViolation;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A description of what is wrong with a JSON body that repeats none of it and names no class. */
final class JsonFaultDescription {

    private JsonFaultDescription() {}

    static ProblemResponse problem(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException e ->
                at("unknown-field", "A field is not known here.", e, "unknown", "This field is not known.");
            case DatabindException e ->
                at(
                        "wrong-type",
                        "A field has a value it cannot have.",
                        e,
                        "wrong-type",
                        "This is not a value it can have.");
            case StreamReadException _ -> plain("malformed-json", "The body is not JSON.");
            case null, default -> plain("malformed-json", "A JSON body is required.");
        };
    }

    private static ProblemResponse plain(String code, String detail) {
        return ProblemResponse.of(HttpStatus.BAD_REQUEST, code, detail);
    }

    private static ProblemResponse at(String code, String detail, JacksonException e, String rule, String message) {
        return ProblemResponse.of(
                HttpStatus.BAD_REQUEST, code, detail, List.of(new FieldViolation(path(e), rule, message)));
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(reference -> reference.getPropertyName() == null
                        ? "[" + reference.getIndex() + "]"
                        : "." + reference.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
