package io.whence.query.questions;

import io.whence.query.questions.fold.QuestionDocument;
import io.whence.query.questions.fold.QuestionState;
import io.whence.query.search.language.SearchExpression;
import io.whence.query.search.language.SearchExpression.By;
import io.whence.query.search.language.SearchExpression.Is;
import io.whence.query.search.language.SearchExpression.Not;
import io.whence.query.search.language.SearchExpression.OfKind;
import io.whence.query.search.language.SearchExpression.Tagged;
import io.whence.query.search.language.SearchKind;
import io.whence.query.search.language.SearchTrait;
import io.whence.query.search.query.Criterion;
import io.whence.query.search.query.Criterion.So;
import io.whence.query.search.query.SearchOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a list of questions.
 *
 * @param author a member's id
 * @param answered whether they have an answer; null for both
 */
record QuestionListing(
        String teamId,
        @Nullable String tag,
        @Nullable String author,
        States states,
        @Nullable Boolean answered,
        Sort sort) {

    private static final SearchExpression IS_DELETED = new Is(SearchTrait.DELETED);

    /** Which states are asked for. */
    enum States {
        ANY(List.of(QuestionState.OPEN, QuestionState.CLOSED), new Not(IS_DELETED)),
        OPEN(List.of(QuestionState.OPEN), new Is(SearchTrait.OPEN), new Not(IS_DELETED)),
        CLOSED(List.of(QuestionState.CLOSED), new Is(SearchTrait.CLOSED), new Not(IS_DELETED)),
        DELETED(List.of(QuestionState.DELETED), IS_DELETED);

        private final List<QuestionState> states;
        private final List<SearchExpression> wanted;

        States(List<QuestionState> states, SearchExpression... wanted) {
            this.states = states;
            this.wanted = List.of(wanted);
        }
    }

    /** What comes first. */
    enum Sort {
        ACTIVITY(SearchOrder.ACTIVITY, question -> List.of(question.activityAt().toEpochMilli(), question.id())),
        NEWEST(
                SearchOrder.NEWEST,
                question -> List.of(question.post().createdAt().toEpochMilli(), question.id())),
        VOTES(
                SearchOrder.VOTES,
                question -> List.of(
                        (long) question.post().score().total(),
                        question.post().createdAt().toEpochMilli(),
                        question.id()));

        private final SearchOrder order;
        private final Function<QuestionDocument, List<Object>> then;

        Sort(SearchOrder order, Function<QuestionDocument, List<Object>> then) {
            this.order = order;
            this.then = then;
        }

        /** Of a search. */
        SearchOrder order() {
            return order;
        }

        /** Where a question stands among those there were: the greatest comes first. */
        List<Object> then(QuestionDocument question) {
            return then.apply(question);
        }
    }

    /** As a search asks for it. */
    List<Criterion> wanted() {
        var has = new Is(SearchTrait.HAS_ANSWERS);
        return Stream.of(
                        Stream.of(new OfKind(SearchKind.QUESTION)),
                        states.wanted.stream(),
                        Stream.ofNullable(tag).map(text -> new Tagged(text.toLowerCase(Locale.ROOT))),
                        Stream.ofNullable(author).map(By::new),
                        Stream.ofNullable(answered).map(wanted -> wanted ? has : new Not(has)))
                .<SearchExpression>flatMap(Function.identity())
                .<Criterion>map(So::new)
                .toList();
    }

    /** Whether a question is one of them. */
    boolean holds(QuestionDocument question) {
        return teamId.equals(question.post().teamId())
                && states.states.contains(QuestionState.of(question))
                && (tag == null || question.tags().contains(tag))
                && (author == null || Objects.equals(author, question.post().author()))
                && (answered == null || answered == question.answers() > 0);
    }

    /** Everything that makes it another list. */
    List<@Nullable Object> query() {
        return Arrays.asList(teamId, tag, author, states.name(), answered, sort.name());
    }
}
