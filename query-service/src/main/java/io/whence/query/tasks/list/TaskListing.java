package io.whence.query.tasks.list;

import io.whence.query.search.language.SearchExpression;
import io.whence.query.search.language.SearchExpression.AssignedTo;
import io.whence.query.search.language.SearchExpression.Is;
import io.whence.query.search.language.SearchExpression.Not;
import io.whence.query.search.language.SearchExpression.OfKind;
import io.whence.query.search.language.SearchExpression.OnBoard;
import io.whence.query.search.language.SearchExpression.Tagged;
import io.whence.query.search.language.SearchKind;
import io.whence.query.search.language.SearchTrait;
import io.whence.query.search.query.Criterion;
import io.whence.query.search.query.Criterion.InList;
import io.whence.query.search.query.Criterion.So;
import io.whence.query.search.query.SearchOrder;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.TaskListState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a list of tasks.
 *
 * @param assignee a member's id
 * @param blocked true for only those that wait for another; false for only those that do not; null for both
 * @param asked what was asked of the due date, in the caller's words
 */
record TaskListing(
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

    private static final SearchExpression IS_DELETED = new Is(SearchTrait.DELETED);

    /** Which states are asked for. */
    enum States {
        ANY(List.of(TaskListState.OPEN, TaskListState.DONE, TaskListState.ARCHIVED), new Not(IS_DELETED)),
        OPEN(List.of(TaskListState.OPEN), new Is(SearchTrait.OPEN), new Not(IS_DELETED)),
        DONE(
                List.of(TaskListState.DONE),
                new Is(SearchTrait.DONE),
                new Not(new Is(SearchTrait.ARCHIVED)),
                new Not(IS_DELETED)),
        ARCHIVED(List.of(TaskListState.ARCHIVED), new Is(SearchTrait.ARCHIVED), new Not(IS_DELETED)),
        DELETED(List.of(TaskListState.DELETED), IS_DELETED);

        private final List<TaskListState> states;
        private final List<SearchExpression> wanted;

        States(List<TaskListState> states, SearchExpression... wanted) {
            this.states = states;
            this.wanted = List.of(wanted);
        }
    }

    /** What comes first: what was active last, what is newest, what is due first, what presses most. */
    enum Sort {
        ACTIVITY(SearchOrder.ACTIVITY, true, card -> List.of(card.activityAt().toEpochMilli(), card.id())),
        NEWEST(SearchOrder.NEWEST, true, card -> List.of(card.post().createdAt().toEpochMilli(), card.id())),
        DUE(SearchOrder.DUE, false, card -> List.of(card.dueMillis(), card.id())),
        PRIORITY(
                SearchOrder.PRIORITY,
                true,
                card -> List.of(
                        (long) card.plan().priority().ordinal(),
                        card.post().createdAt().toEpochMilli(),
                        card.id()));

        private final SearchOrder order;
        private final boolean descending;
        private final Function<CardDocument, List<Object>> then;

        Sort(SearchOrder order, boolean descending, Function<CardDocument, List<Object>> then) {
            this.order = order;
            this.descending = descending;
            this.then = then;
        }

        /** Of a search. */
        SearchOrder order() {
            return order;
        }

        boolean isDescending() {
            return descending;
        }

        /** Where a task stands among those there were. */
        List<Object> then(CardDocument card) {
            return then.apply(card);
        }
    }

    /** As a search asks for it. */
    List<Criterion> wanted() {
        return Stream.of(
                        said().map(So::new),
                        Stream.ofNullable(list).map(InList::new),
                        Stream.ofNullable(due).flatMap(range -> range.wanted().stream()))
                .<Criterion>flatMap(Function.identity())
                .toList();
    }

    private Stream<SearchExpression> said() {
        var waits = new Is(SearchTrait.BLOCKED);
        return Stream.of(
                        Stream.of(new OfKind(SearchKind.TASK)),
                        states.wanted.stream(),
                        Stream.ofNullable(assignee).map(AssignedTo::new),
                        Stream.ofNullable(label).map(text -> new Tagged(text.toLowerCase(Locale.ROOT))),
                        Stream.ofNullable(board).map(OnBoard::new),
                        Stream.ofNullable(blocked).map(wanted -> wanted ? waits : new Not(waits)))
                .flatMap(Function.identity());
    }

    /** Whether a task is one of them. */
    boolean holds(CardDocument card) {
        var stand = card.stand();
        return teamId.equals(card.post().teamId())
                && states.states.contains(TaskListState.of(card))
                && (label == null || card.plan().labels().contains(label))
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
}
