package io.whence.query.search.language;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An expression of what a search asks for, as it was typed: nothing is known here of members, boards or an index. */
public sealed interface SearchExpression {

    /** An expression that holds no other one. */
    sealed interface Atom extends SearchExpression {}

    /** Whether it says anything of what is written. */
    default boolean hasWords() {
        return switch (this) {
            case All(var parts) -> parts.stream().anyMatch(SearchExpression::hasWords);
            case Any(var parts) -> parts.stream().anyMatch(SearchExpression::hasWords);
            case Not(var part) -> part.hasWords();
            case Word _, Phrase _ -> true;
            case Tagged _, By _, InTeam _, OfKind _, Is _, Scored _, Created _, Updated _, AssignedTo _, OnBoard _ ->
                false;
        };
    }

    /** All of these hold; there are none in a search for everything. */
    record All(List<SearchExpression> parts) implements SearchExpression {

        public All {
            parts = List.copyOf(parts);
        }

        /** What all of these come to, with no conjunction within the other. */
        static SearchExpression of(List<SearchExpression> parts) {
            var flat = parts.stream()
                    .flatMap(part -> part instanceof All all ? all.parts.stream() : Stream.of(part))
                    .toList();
            return flat.size() == 1 ? flat.getFirst() : new All(flat);
        }
    }

    /** One of these holds. */
    record Any(List<SearchExpression> parts) implements SearchExpression {

        public Any {
            parts = List.copyOf(parts);
        }

        static SearchExpression of(List<SearchExpression> parts) {
            var flat = parts.stream()
                    .flatMap(part -> part instanceof Any any ? any.parts.stream() : Stream.of(part))
                    .toList();
            return flat.size() == 1 ? flat.getFirst() : new Any(flat);
        }
    }

    /** This does not hold. */
    record Not(SearchExpression part) implements SearchExpression {

        static SearchExpression of(SearchExpression part) {
            return part instanceof Not not ? not.part : new Not(part);
        }
    }

    /** A word, as it was typed. */
    record Word(String text, Ending ending) implements Atom {}

    /** How a word ends. */
    enum Ending {
        /** Where it ends. */
        HERE,
        /** It may go on: {@code foo*}. */
        OPEN,
        /** It is the last thing in the query, and may still be typed. */
        TYPING
    }

    /** These words, one after the other. */
    record Phrase(String text) implements Atom {}

    record Tagged(String tag) implements Atom {}

    /** By a member, whose id or handle it is. */
    record By(String author) implements Atom {}

    /** In a team, whose id or slug it is. */
    record InTeam(String team) implements Atom {}

    /** A thing of a {@link SearchKind}. */
    record OfKind(SearchKind kind) implements Atom {}

    /** Which {@link SearchTrait} it has. */
    record Is(SearchTrait trait) implements Atom {}

    /** Votes from and to, both inclusive; null for no bound. */
    record Scored(@Nullable Long from, @Nullable Long to) implements Atom {}

    /** Begun at or after, and before; null for no bound. */
    record Created(@Nullable Instant from, @Nullable Instant until) implements Atom {}

    /** Last changed at or after, and before; null for no bound. */
    record Updated(@Nullable Instant from, @Nullable Instant until) implements Atom {}

    /** To be done by a member, whose id or handle it is. */
    record AssignedTo(String member) implements Atom {}

    /** On a board, whose id or name it is. */
    record OnBoard(String board) implements Atom {}
}
