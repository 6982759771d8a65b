package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a comment. */
public record CommentId(@JsonValue String value) {

    public static final String PREFIX = "comment";

    @JsonCreator
    public CommentId {
        TypeIds.require(PREFIX, value);
    }

    public static CommentId next() {
        return new CommentId(TypeIds.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
