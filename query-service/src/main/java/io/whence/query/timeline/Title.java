package io.whence.query.timeline;

import io.whence.api.id.AnswerId;
import org.jspecify.annotations.Nullable;

/**
 * How a sentence names a question, a task, a board or a list; null is a title that is not for the caller to see.
 *
 * @param kind as an id begins
 */
record Title(String kind, @Nullable String text) {

    static Title of(String id, @Nullable String text) {
        return new Title(SubjectView.kind(id), text);
    }

    String alone() {
        return text == null ? gone() : "“" + text + "”";
    }

    /** With what it is. */
    String full() {
        if (text == null) {
            return gone();
        }
        return (kind.equals(AnswerId.PREFIX) ? "an answer to" : "the " + kind) + " “" + text + "”";
    }

    private String gone() {
        return (kind.equals(AnswerId.PREFIX) ? "an " : "a ") + kind + " that is not there any more";
    }
}
