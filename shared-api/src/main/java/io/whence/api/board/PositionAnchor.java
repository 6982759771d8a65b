package io.whence.api.board;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The anchors of a position in an order. */
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
