package io.whence.query.questions;

import java.util.List;

/** What questions can be listed by. */
final class Facet {

    static final String ALL = "all";

    private Facet() {}

    static String tag(String tag) {
        return "tag:" + tag;
    }

    static String author(String memberId) {
        return "author:" + memberId;
    }

    /** What the keys of the questions with a facet, in one state and either answered or not, have in common. */
    static List<Object> key(String teamId, String facet, State state, boolean answered) {
        return List.of(teamId, facet, state.wire(), answered);
    }
}
