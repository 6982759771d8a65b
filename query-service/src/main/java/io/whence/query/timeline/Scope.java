package io.whence.query.timeline;

import io.whence.query.access.VisibleTeam;
import java.util.List;

/**
 * Whose timeline it is.
 *
 * @param of what tells it apart from another's, for cursors
 * @param streams that hold all of it
 * @param teams of which it is the whole; empty when it is of something else
 * @param title what a feed of it is called
 */
record Scope(String of, List<String> streams, List<String> teams, String title) {

    static final String WORKSPACE = "workspace";

    /** Whether something in one of its teams' streams, or in one that may be of others as well, is part of it. */
    boolean holds(Entry entry) {
        return teams.isEmpty() || (entry.team() != null && teams.contains(entry.team()));
    }

    static Scope team(VisibleTeam team) {
        return new Scope(team.id(), List.of(team.id()), List.of(team.id()), team.name());
    }

    /** Of a post or of a member, who is in several streams. */
    static Scope of(String id, List<String> streams, String title) {
        return new Scope(id, streams, List.of(), title);
    }

    /** Of all the teams there are for the caller. */
    static Scope workspace(List<String> teams) {
        return new Scope(WORKSPACE, teams, teams, "Whence");
    }
}
