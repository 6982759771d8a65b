package io.whence.query.tasks;

import java.util.List;

/** What tasks can be listed by. */
final class Facet {

    static final String ALL = "all";

    /** Those that wait for another task. */
    static final String BLOCKED = "blocked";

    private Facet() {}

    static String label(String label) {
        return "label:" + label;
    }

    static String assignee(String memberId) {
        return "assignee:" + memberId;
    }

    static String board(String boardId) {
        return "board:" + boardId;
    }

    static String list(String listId) {
        return "list:" + listId;
    }

    /** What the keys of the tasks with a facet, in one state, have in common. */
    static List<Object> key(String teamId, String facet, State state) {
        return List.of(teamId, facet, state.wire());
    }
}
