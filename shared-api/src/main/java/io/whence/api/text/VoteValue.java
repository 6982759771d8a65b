package io.whence.api.text;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A vote's direction. */
public enum VoteValue {
    @JsonProperty("up")
    UP,
    @JsonProperty("down")
    DOWN
}
