package io.whence.api.member;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The roles of a member in a team: read, also take part, also run it. */
public enum MemberRole {
    @JsonProperty("reader")
    READER,
    @JsonProperty("member")
    MEMBER,
    @JsonProperty("owner")
    OWNER
}
