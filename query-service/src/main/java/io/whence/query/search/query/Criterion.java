package io.whence.query.search.query;

import io.whence.query.search.language.SearchExpression;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A criterion that everything on a list meets. */
public sealed interface Criterion {

    /** What a search could ask for as well; members and boards are named by their ids. */
    record So(SearchExpression expression) implements Criterion {}

    /** It is in a list of a board, whose id it is. */
    record InList(String list) implements Criterion {}

    /** It is due at or after, and before; null for no bound. */
    record Due(@Nullable Instant from, @Nullable Instant until) implements Criterion {}

    /** It is not due at all. */
    record NotDue() implements Criterion {}
}
