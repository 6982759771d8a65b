package io.whence.api.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose due dates a calendar feed holds. */
public enum CalendarScope {
    /** Of the tasks in the team that are assigned to the member. */
    @JsonProperty("member")
    MEMBER,
    /** Of all of the team's tasks. */
    @JsonProperty("team")
    TEAM
}
