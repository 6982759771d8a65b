package io.whence.query.timeline;

import io.whence.query.timeline.entry.MemberStream;
import io.whence.query.timeline.entry.SearchableText;
import io.whence.query.timeline.entry.TimelineEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a timeline; whatever is empty or null narrows nothing.
 *
 * @param actors ids of members
 * @param subjects kinds of things, as question or answer
 * @param tag one that the question had, or a label that the task had, when it happened
 * @param board the id of the one it happened on, or to
 * @param words that must all be in the text, in lower case
 */
record TimelineFilter(
        EventKindFilter kinds,
        Set<String> actors,
        Set<String> subjects,
        @Nullable String tag,
        @Nullable String board,
        List<String> words) {

    /** As many streams as are read side by side. */
    private static final int STREAMS = 100;

    /** All but the words: those may be nobody's business. */
    boolean holds(TimelineEntry entry) {
        return kinds.hold(entry)
                && (actors.isEmpty() || (entry.actor() != null && actors.contains(entry.actor())))
                && (subjects.isEmpty() || subjects.contains(entry.kind()))
                && (tag == null || entry.tags().contains(tag))
                && (board == null
                        || board.equals(entry.root())
                        || entry.places().contains(board))
                && SearchableText.of(entry).holds(words);
    }

    /** Whether it lets everything through. */
    boolean isOpen() {
        return kinds.areAll()
                && actors.isEmpty()
                && subjects.isEmpty()
                && tag == null
                && board == null
                && words.isEmpty();
    }

    /** The fewest streams that hold everything wanted, by when it happened. */
    List<List<Object>> streams(TimelineScope scope) {
        var narrowed = narrowed(scope);
        return narrowed.isEmpty() || narrowed.size() > STREAMS ? whole(scope) : narrowed;
    }

    static List<List<Object>> whole(TimelineScope scope) {
        return scope.streams().stream().map(List::<Object>of).toList();
    }

    /** Empty where no stream is narrower. */
    private List<List<Object>> narrowed(TimelineScope scope) {
        if (board != null && !scope.teams().isEmpty()) {
            // It may be another team's: Scope#holds tells.
            return List.of(List.of(board));
        }
        if (tag != null) {
            return scope.teams().stream()
                    .map(team -> TimelineEntry.tagged(team, tag))
                    .toList();
        }
        if (!actors.isEmpty()) {
            return scope.teams().stream()
                    .flatMap(team -> actors.stream().map(actor -> List.<Object>of(MemberStream.id(actor, team))))
                    .toList();
        }
        return kinds.areAll()
                ? List.of()
                : scope.teams().stream()
                        .flatMap(team -> kinds.types().stream().map(type -> List.<Object>of(team, type)))
                        .toList();
    }

    /** In an order of its own, for a cursor to be bound to. */
    List<@Nullable Object> query() {
        return Arrays.asList(
                kinds.sorted(),
                List.copyOf(new TreeSet<>(actors)),
                List.copyOf(new TreeSet<>(subjects)),
                tag,
                board,
                words);
    }
}
