package io.whence.query.tasks;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of tasks is asked to hold.
 *
 * @param assignee a member's id
 * @param blocked true for only those that wait for another; false for only those that do not; null for both
 * @param asked what was asked of the due date, in the caller's words
 */
record Listing(
        String teamId,
        @Nullable String assignee,
        @Nullable String label,
        @Nullable String board,
        @Nullable String list,
        States states,
        @Nullable DueRange due,
        @Nullable Boolean blocked,
        Sort sort,
        @Nullable String asked) {

    /** Which states are asked for. */
    enum States {
        ANY(State.OPEN, State.DONE, State.ARCHIVED),
        OPEN(State.OPEN),
        DONE(State.DONE),
        ARCHIVED(State.ARCHIVED),
        DELETED(State.DELETED);

        private final List<State> states;

        States(State... states) {
            this.states = List.of(states);
        }
    }

    /** What comes first: what was active last, what is newest, what is due first, what presses most. */
    enum Sort {
        ACTIVITY,
        NEWEST,
        DUE,
        PRIORITY
    }

    /** What the keys of the index must equal: one list for each state asked for. */
    List<List<Object>> keys() {
        return states.states.stream()
                .map(state -> Facet.key(teamId, facet(), state))
                .toList();
    }

    /** Whether a task is one of them, as the index tells it. */
    boolean isFor(CardDocument card) {
        var found = CardDocument.BY_CREATION.key().apply(card).equal();
        return keys().stream().anyMatch(found::contains) && holds(card);
    }

    /** Whatever the index does not tell: it knows one thing at a time. */
    boolean holds(CardDocument card) {
        var stand = card.stand();
        return (label == null || card.plan().labels().contains(label))
                && (assignee == null || card.plan().assignees().contains(assignee))
                && (board == null || stand != null && stand.boardId().equals(board))
                && (list == null || stand != null && stand.listId().equals(list))
                && (blocked == null || blocked == card.isBlocked())
                && (due == null || due.holds(card));
    }

    /** Everything that makes it another list. */
    List<@Nullable Object> query() {
        return Arrays.asList(teamId, assignee, label, board, list, states.name(), asked, blocked, sort.name());
    }

    private String facet() {
        if (list != null) {
            return Facet.list(list);
        }
        if (assignee != null) {
            return Facet.assignee(assignee);
        }
        if (Boolean.TRUE.equals(blocked)) {
            return Facet.BLOCKED;
        }
        if (label != null) {
            return Facet.label(label);
        }
        return board == null ? Facet.ALL : Facet.board(board);
    }
}
