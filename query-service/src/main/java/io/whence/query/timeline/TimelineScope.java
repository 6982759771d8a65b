package io.whence.query.timeline;

import io.whence.query.identity.VisibleTeam;
import io.whence.query.timeline.entry.TimelineEntry;
import java.util.List;

/**
 * The scope of a timeline: whose it is.
 *
 * @param of what tells it apart from another's, for cursors
 * @param streams that hold all of it
 * @param teams of which it is the whole; empty when it is of something else
 * @param title what a feed of it is called
 */
record TimelineScope(String of, List<String> streams, List<String> teams, String title) {

    static final String WORKSPACE = "workspace";

    /** Whether something in one of its teams' streams, or in one that may be of others as well, is part of it. */
    boolean holds(TimelineEntry entry) {
        return teams.isEmpty() || (entry.team() != null && teams.contains(entry.team()));
    }

    static TimelineScope team(VisibleTeam team) {
        return new TimelineScope(team.id(), List.of(team.id()), List.of(team.id()), team.name());
    }

    /** Of a post or of a member, who is in several streams. */
    static TimelineScope of(String id, List<String> streams, String title) {
        return new TimelineScope(id, streams, List.of(), title);
    }

    /** Of all the teams there are for the caller. */
    static TimelineScope workspace(List<String> teams) {
        return new TimelineScope(WORKSPACE, teams, teams, "Whence");
    }
}
