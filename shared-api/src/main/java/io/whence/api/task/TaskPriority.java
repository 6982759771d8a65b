package io.whence.api.task;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The priorities of a task, the least first. */
public enum TaskPriority {
    @JsonProperty("none")
    NONE,
    @JsonProperty("low")
    LOW,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("high")
    HIGH,
    @JsonProperty("urgent")
    URGENT
}
