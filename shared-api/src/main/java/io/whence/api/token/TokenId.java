package io.whence.api.token;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.whence.api.TypeIds;

/** Names an access token; not a secret. */
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
