package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of an access token; not a secret. */
public record TokenId(@JsonValue String value) {

    public static final String PREFIX = "token";

    @JsonCreator
    public TokenId {
        TypeIds.require(PREFIX, value);
    }

    public static TokenId next() {
        return new TokenId(TypeIds.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
