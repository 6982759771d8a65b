package io.whence.api.question;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The relations of one question to another. */
public enum QuestionRelation {
    @JsonProperty("relates-to")
    RELATES_TO,
    @JsonProperty("duplicates")
    DUPLICATES
}
