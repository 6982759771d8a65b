package io.whence.api.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of somebody who acts: a person, a service or an AI agent. */
public record MemberId(@JsonValue String value) {

    public static final String PREFIX = "member";

    @JsonCreator
    public MemberId {
        TypeIds.require(PREFIX, value);
    }

    /** The id of the member with that handle; a handle is unique in the workspace and never changes. */
    public static MemberId ofHandle(String handle) {
        return new MemberId(TypeIds.derived(PREFIX, handle));
    }

    @Override
    public String toString() {
        return value;
    }
}
