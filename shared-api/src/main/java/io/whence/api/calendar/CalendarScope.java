package io.whence.api.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The scopes of a calendar feed: whose due dates it holds. */
public enum CalendarScope {
    /** Of the tasks in the team that are assigned to the member. */
    @JsonProperty("member")
    MEMBER,
    /** Of all of the team's tasks. */
    @JsonProperty("team")
    TEAM
}
