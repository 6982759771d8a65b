package io.whence.api.member;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of what acts under a member's name. */
public enum MemberKind {
    @JsonProperty("person")
    PERSON,
    @JsonProperty("service")
    SERVICE,
    @JsonProperty("agent")
    AGENT
}
