package io.whence.api.question;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The reasons to close a question. */
public enum QuestionCloseReason {
    @JsonProperty("duplicate")
    DUPLICATE,
    @JsonProperty("off-topic")
    OFF_TOPIC,
    @JsonProperty("unclear")
    UNCLEAR,
    @JsonProperty("too-broad")
    TOO_BROAD,
    @JsonProperty("opinion-based")
    OPINION_BASED,
    @JsonProperty("resolved")
    RESOLVED,
    @JsonProperty("other")
    OTHER
}
