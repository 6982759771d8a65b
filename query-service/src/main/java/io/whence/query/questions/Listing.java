package io.whence.query.questions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list of questions is asked to hold.
 *
 * @param author a member's id
 * @param answered whether they have an answer; null for both
 */
record Listing(
        String teamId,
        @Nullable String tag,
        @Nullable String author,
        States states,
        @Nullable Boolean answered,
        Sort sort) {

    /** Which states are asked for. */
    enum States {
        ANY(State.OPEN, State.CLOSED),
        OPEN(State.OPEN),
        CLOSED(State.CLOSED),
        DELETED(State.DELETED);

        private final List<State> states;

        States(State... states) {
            this.states = List.of(states);
        }
    }

    /** What comes first. */
    enum Sort {
        ACTIVITY,
        NEWEST,
        VOTES
    }

    /** What the keys of the index must equal: one list for each class of questions asked for. */
    List<List<Object>> keys() {
        return states.states.stream()
                .flatMap(state -> Stream.of(true, false)
                        .filter(value -> answered == null || answered.equals(value))
                        .map(value -> Facet.key(teamId, facet(), state, value)))
                .toList();
    }

    /** Whether a question is one of them, as the index tells it. */
    boolean isFor(QuestionDocument question) {
        var found = QuestionDocument.BY_CREATION.key().apply(question).equal();
        return keys().stream().anyMatch(found::contains) && holds(question);
    }

    /** Whatever the index does not tell: it knows an author's questions and a tag's, not an author's with a tag. */
    boolean holds(QuestionDocument question) {
        return tag == null || question.tags().contains(tag);
    }

    /** Everything that makes it another list. */
    List<@Nullable Object> query() {
        return Arrays.asList(teamId, tag, author, states.name(), answered, sort.name());
    }

    private String facet() {
        if (author != null) {
            return Facet.author(author);
        }
        return tag == null ? Facet.ALL : Facet.tag(tag);
    }
}
