package io.whence.query.timeline;

import io.whence.platform.web.RequestProblemException;
import io.whence.query.timeline.entry.TimelineEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of events that a timeline is narrowed to: published names, what such a name begins with, or {@code vote}. */
record EventKindFilter(Set<String> types, Set<String> all) {

    private static final String VOTE = "vote";

    /**
     * Reads names separated by commas; all kinds when there are none.
     *
     * @throws RequestProblemException 400 {@code bad-parameter} when one of them names nothing
     */
    static EventKindFilter of(@Nullable String kinds, Set<String> all) {
        return new EventKindFilter(
                kinds == null
                        ? all
                        : Arrays.stream(kinds.split(",", -1))
                                .flatMap(kind -> named(kind.strip(), all).stream())
                                .collect(Collectors.toUnmodifiableSet()),
                all);
    }

    boolean areAll() {
        return types.equals(all);
    }

    boolean hold(TimelineEntry entry) {
        return types.contains(entry.type());
    }

    /** In an order of its own, for a cursor to be bound to; none where they are all wanted. */
    List<String> sorted() {
        return areAll() ? List.of() : List.copyOf(new TreeSet<>(types));
    }

    private static List<String> named(String kind, Set<String> all) {
        var named = all.stream().filter(type -> isOf(type, kind)).toList();
        if (named.isEmpty()) {
            var known = Stream.concat(all.stream().map(EventKindFilter::prefix), Stream.of(VOTE))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw RequestProblemException.badParameter(
                    "kind", "one or several of " + known + ", or names of events as question.asked.");
        }
        return named;
    }

    private static boolean isOf(String type, String kind) {
        return type.equals(kind)
                || prefix(type).equals(kind)
                || kind.equals(VOTE) && type.substring(type.indexOf('.') + 1).startsWith(VOTE);
    }

    private static String prefix(String type) {
        return type.substring(0, type.indexOf('.'));
    }
}
