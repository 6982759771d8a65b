package io.whence.query.questions;

import io.whence.query.search.Order;
import io.whence.query.search.Wanted;
import io.whence.query.search.Wanted.So;
import io.whence.query.search.language.Expression;
import io.whence.query.search.language.Expression.By;
import io.whence.query.search.language.Expression.Is;
import io.whence.query.search.language.Expression.Not;
import io.whence.query.search.language.Expression.Tagged;
import io.whence.query.search.language.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list of questions is asked to hold.
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

    private static final Expression IS_DELETED = new Is(Trait.DELETED);

    /** Which states are asked for. */
    enum States {
        ANY(List.of(QuestionState.OPEN, QuestionState.CLOSED), new Not(IS_DELETED)),
        OPEN(List.of(QuestionState.OPEN), new Is(Trait.OPEN), new Not(IS_DELETED)),
        CLOSED(List.of(QuestionState.CLOSED), new Is(Trait.CLOSED), new Not(IS_DELETED)),
        DELETED(List.of(QuestionState.DELETED), IS_DELETED);

        private final List<QuestionState> states;
        private final List<Expression> wanted;

        States(List<QuestionState> states, Expression... wanted) {
            this.states = states;
            this.wanted = List.of(wanted);
        }
    }

    /** What comes first. */
    enum Sort {
        ACTIVITY(Order.ACTIVITY, question -> List.of(question.activityAt().toEpochMilli(), question.id())),
        NEWEST(Order.NEWEST, question -> List.of(question.post().createdAt().toEpochMilli(), question.id())),
        VOTES(
                Order.VOTES,
                question -> List.of(
                        (long) question.post().score().total(),
                        question.post().createdAt().toEpochMilli(),
                        question.id()));

        private final Order order;
        private final Function<QuestionDocument, List<Object>> then;

        Sort(Order order, Function<QuestionDocument, List<Object>> then) {
            this.order = order;
            this.then = then;
        }

        /** Of a search. */
        Order order() {
            return order;
        }

        /** Where a question stands among those there were: the greatest comes first. */
        List<Object> then(QuestionDocument question) {
            return then.apply(question);
        }
    }

    /** As a search asks for it. */
    List<Wanted> wanted() {
        var has = new Is(Trait.HAS_ANSWERS);
        return Stream.of(
                        Stream.of(new Is(Trait.QUESTION)),
                        states.wanted.stream(),
                        Stream.ofNullable(tag).map(text -> new Tagged(text.toLowerCase(Locale.ROOT))),
                        Stream.ofNullable(author).map(By::new),
                        Stream.ofNullable(answered).map(wanted -> wanted ? has : new Not(has)))
                .<Expression>flatMap(Function.identity())
                .<Wanted>map(So::new)
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
