package io.whence.query.search.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The traits that {@code is:}, which can also ask for a {@link SearchKind}, and {@code has:} can ask for. */
public enum SearchTrait {
    /** A question that takes answers, or a task still to be done. */
    OPEN("is"),
    /** A question that takes no more answers. */
    CLOSED("is"),
    /** A task that is done. */
    DONE("is"),
    /** A task that was put away. */
    ARCHIVED("is"),
    /** An answer that is its question's accepted one. */
    ACCEPTED("is"),
    /** A task that waits for one that is to be done. */
    BLOCKED("is"),
    /** Hidden from all but its author and the team's owners. */
    DELETED("is"),
    /** A question with an accepted answer. */
    HAS_ACCEPTED("has"),
    /** A question with an answer. */
    HAS_ANSWERS("has");

    private final String operator;

    SearchTrait(String operator) {
        this.operator = operator;
    }

    /** As it is written, without the operator. */
    public String word() {
        var name = name().toLowerCase(Locale.ROOT);
        return operator.equals("has") ? name.substring(operator.length() + 1) : name;
    }

    /** As it is written, as {@code is:open}. */
    public String text() {
        return operator + ":" + word();
    }

    static Optional<SearchTrait> of(String operator, String word) {
        return Arrays.stream(values())
                .filter(trait -> trait.operator.equals(operator) && trait.word().equals(word))
                .findFirst();
    }

    static Stream<String> words(String operator) {
        return Arrays.stream(values())
                .filter(trait -> trait.operator.equals(operator))
                .map(SearchTrait::word);
    }
}
