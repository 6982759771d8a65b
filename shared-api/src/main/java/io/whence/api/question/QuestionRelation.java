package io.whence.api.question;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What one question is to another. */
public enum QuestionRelation {
    @JsonProperty("relates-to")
    RELATES_TO,
    @JsonProperty("duplicates")
    DUPLICATES
}
