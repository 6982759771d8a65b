package io.whence.query.search;

import io.whence.query.search.language.Expression;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is so of everything on a list. */
public sealed interface Wanted {

    /** What a search could ask for as well; members and boards are named by their ids. */
    record So(Expression expression) implements Wanted {}

    /** It is in a list of a board, whose id it is. */
    record InList(String list) implements Wanted {}

    /** It is due at or after, and before; null for no bound. */
    record Due(@Nullable Instant from, @Nullable Instant until) implements Wanted {}

    /** It is not due at all. */
    record NotDue() implements Wanted {}
}
