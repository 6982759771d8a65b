package io.whence.query.family;

import io.whence.api.id.AnswerId;
import io.whence.api.id.TypeIds;
import org.jspecify.annotations.Nullable;

/**
 * The name of a question, a task, a board or a list in a sentence; null is a title that is not for the caller to see.
 *
 * @param kind as an id begins
 */
public record SubjectTitle(String kind, @Nullable String text) {

    public static SubjectTitle of(String id, @Nullable String text) {
        return new SubjectTitle(TypeIds.prefixOf(id), text);
    }

    public String alone() {
        return text == null ? gone() : "“" + text + "”";
    }

    /** The title after what it is. */
    public String full() {
        if (text == null) {
            return gone();
        }
        return (kind.equals(AnswerId.PREFIX) ? "an answer to" : "the " + kind) + " “" + text + "”";
    }

    private String gone() {
        return (kind.equals(AnswerId.PREFIX) ? "an " : "a ") + kind + " that is not there any more";
    }
}
