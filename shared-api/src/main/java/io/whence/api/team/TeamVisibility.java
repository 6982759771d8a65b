package io.whence.api.team;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The visibility of a team: its members, or everybody in the workspace. */
public enum TeamVisibility {
    @JsonProperty("private")
    PRIVATE,
    @JsonProperty("public")
    PUBLIC
}
