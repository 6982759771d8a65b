package io.whence.query.changes;

import io.whence.api.id.TaskId;
import io.whence.query.past.Delta;
import io.whence.query.past.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is otherwise than it was.
 *
 * @param change what became of it, in a word: opened, answered, accepted, renamed, moved, closed and so on
 * @param text the same as one plain sentence
 * @param about the thing: the subject itself, or something under it; null where it is several
 * @param eventIds of every event that proves it, in the order of the log
 */
record Line(String change, String text, @Nullable String about, List<String> eventIds) {

    /** All that is otherwise, in the order in which it first became so; comments are counted. A board's tasks are told of by themselves. */
    static List<Line> of(Difference difference, Names names) {
        var things = new LinkedHashMap<String, List<Delta>>();
        var comments = new ArrayList<Delta>();
        for (var delta : difference.deltas()) {
            if (isOnComment(delta)) {
                comments.add(delta);
            } else if (delta.id().equals(difference.root()) || !delta.id().startsWith(TaskId.PREFIX)) {
                things.computeIfAbsent(delta.id(), _ -> new ArrayList<>()).add(delta);
            }
        }
        var lines = new ArrayList<Line>();
        things.forEach((id, deltas) -> lines.addAll(new Thing(difference, names, id, deltas).lines()));
        comments(difference, comments).ifPresent(lines::add);
        return lines;
    }

    private static boolean isOnComment(Delta delta) {
        return ThingChange.kind(delta.id()).equals("comment");
    }

    private static Optional<Line> comments(Difference difference, List<Delta> deltas) {
        if (deltas.isEmpty()) {
            return Optional.empty();
        }
        var ids = deltas.stream()
                .flatMap(delta -> delta.positions().stream())
                .distinct()
                .sorted()
                .map(position -> eventId(difference, position))
                .toList();
        long things = deltas.stream().map(Delta::id).distinct().count();
        return Optional.of(new Line(
                "commented",
                things == 1 ? "1 comment is new or changed" : things + " comments are new or changed",
                null,
                ids));
    }

    private static String eventId(Difference difference, long position) {
        return Objects.requireNonNull(difference.events().get(position)).eventId();
    }

    /** Everything that is otherwise about one thing. */
    private record Thing(Difference difference, Names names, String id, List<Delta> deltas) {

        List<Line> lines() {
            var begun = deltas.stream()
                    .filter(delta -> delta.old() == null && Wording.BEGINS.contains(delta.field()))
                    .findFirst();
            return Stream.concat(
                            begun.map(this::opened).stream(),
                            deltas.stream()
                                    .filter(delta -> begun.isEmpty() || !Wording.FIRST.contains(delta.field()))
                                    .map(this::line))
                    .toList();
        }

        private Line opened(Delta delta) {
            var by = deltas.stream()
                    .filter(other -> other.field().equals("author"))
                    .map(Delta::now)
                    .findFirst();
            var name = by.map(author -> names.now("author", author)).orElse(null);
            var kind = ThingChange.kind(id);
            return new Line(
                    kind.equals("answer") ? "answered" : "opened",
                    isList() ? list() + " was added" : Wording.opened(kind) + (name == null ? "" : " by " + name),
                    id,
                    List.of(eventId(difference, delta.positions().getFirst())));
        }

        private Line line(Delta delta) {
            var wording = Wording.of(delta, names);
            return new Line(
                    wording.change(), which() + wording.text(), id, ThingChange.cited(delta, difference.events()));
        }

        private String which() {
            if (id.equals(difference.root())) {
                return "";
            }
            return isList() ? list() + ": " : Wording.which(ThingChange.kind(id));
        }

        private boolean isList() {
            return ThingChange.kind(id).equals("list");
        }

        private String list() {
            return "the list " + names.now("list", id);
        }
    }
}
