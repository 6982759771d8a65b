package io.whence.api.task;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a task is to what it is linked to. */
public enum TaskRelation {
    @JsonProperty("implements")
    IMPLEMENTS,
    @JsonProperty("caused-by")
    CAUSED_BY,
    @JsonProperty("duplicates")
    DUPLICATES,
    @JsonProperty("relates-to")
    RELATES_TO
}
