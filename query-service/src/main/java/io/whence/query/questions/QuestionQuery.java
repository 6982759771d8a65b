package io.whence.query.questions;

import io.whence.platform.web.RequestProblem;
import io.whence.query.access.Access;
import io.whence.query.platform.web.PageRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which questions of a team are asked for.
 *
 * @param author a member's id
 * @param state open, closed, any (but deleted), or deleted
 * @param answered whether there is an answer; null for either
 */
record QuestionQuery(
        @Nullable String tag,
        @Nullable String author,
        String state,
        @Nullable Boolean answered,
        Sort sort,
        PageRequest page) {

    private static final List<String> STATES = List.of("open", "closed", "any", "deleted");

    /** @throws RequestProblem 400 {@code bad-parameter} naming the one that is wrong */
    static QuestionQuery of(
            @Nullable String tag,
            @Nullable String author,
            @Nullable String state,
            @Nullable String answered,
            @Nullable String sort,
            PageRequest page) {
        return new QuestionQuery(
                tag,
                author == null ? null : Access.memberId(author),
                state(state),
                answered(answered),
                sort(sort),
                page);
    }

    /** The list to go through, and so what is left to filter. */
    String list() {
        if (state.equals("deleted")) {
            return QuestionLists.DELETED;
        }
        if (tag != null) {
            return QuestionLists.tagged(tag);
        }
        return author == null ? QuestionLists.ALL : QuestionLists.by(author);
    }

    boolean wants(QuestionDocument question) {
        return (tag == null || question.tags().contains(tag))
                && (author == null || author.equals(question.author()))
                && (!state.equals("open") || question.closure() == null)
                && (!state.equals("closed") || question.closure() != null)
                && (answered == null || answered == question.tally().answers() > 0);
    }

    List<Object> fingerprint(String team) {
        return List.of(
                "questions",
                team,
                String.valueOf(tag),
                String.valueOf(author),
                state,
                String.valueOf(answered),
                sort.name());
    }

    private static String state(@Nullable String state) {
        if (state != null && !STATES.contains(state)) {
            throw RequestProblem.badParameter("state", "it is open, closed, any or deleted.");
        }
        return state == null ? "any" : state;
    }

    private static @Nullable Boolean answered(@Nullable String answered) {
        if (answered == null) {
            return null;
        }
        if (!answered.equals("true") && !answered.equals("false")) {
            throw RequestProblem.badParameter("answered", "it is true or false.");
        }
        return answered.equals("true");
    }

    private static Sort sort(@Nullable String sort) {
        try {
            return sort == null ? Sort.ACTIVITY : Sort.valueOf(sort.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw RequestProblem.badParameter("sort", "it is activity, newest or votes.");
        }
    }
}
