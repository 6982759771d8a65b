package io.whence.api.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The precision of an occurred time. */
public enum TimePrecision {
    @JsonProperty("instant")
    INSTANT,
    /** The day is right, the time of day is not known. */
    @JsonProperty("day")
    DAY,
    /** The time is a stand-in; only the order is meant. */
    @JsonProperty("unknown")
    UNKNOWN
}
