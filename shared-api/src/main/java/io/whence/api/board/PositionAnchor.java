package io.whence.api.board;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where in an order something goes. */
public enum PositionAnchor {
    @JsonProperty("first")
    FIRST,
    @JsonProperty("last")
    LAST,
    @JsonProperty("before")
    BEFORE,
    @JsonProperty("after")
    AFTER
}
