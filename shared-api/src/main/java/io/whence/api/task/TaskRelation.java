package io.whence.api.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;

/** The relations of a task to what it is linked to. */
public enum TaskRelation {
    @JsonProperty("implements")
    IMPLEMENTS,
    @JsonProperty("caused-by")
    CAUSED_BY,
    @JsonProperty("duplicates")
    DUPLICATES,
    @JsonProperty("relates-to")
    RELATES_TO;

    /**
     * The relation as it is written in JSON and in paths.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static TaskRelation named(String text) {
        return Arrays.stream(values())
                .filter(relation -> relation.text().equals(text))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("there is no such relation"));
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
