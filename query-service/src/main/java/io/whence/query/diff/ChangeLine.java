package io.whence.query.diff;

import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.api.id.TaskId;
import io.whence.api.id.TypeIds;
import io.whence.query.asof.FieldDelta;
import io.whence.query.asof.RootDifference;
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
@Schema(name = "Line")
record ChangeLine(String change, String text, @Nullable String about, List<String> eventIds) {

    /** All that is otherwise, in the order in which it first became so; comments are counted. A board's tasks are told of by themselves. */
    static List<ChangeLine> of(RootDifference difference, DiffNames names) {
        var things = new LinkedHashMap<String, List<FieldDelta>>();
        var comments = new ArrayList<FieldDelta>();
        for (var delta : difference.deltas()) {
            if (isOnComment(delta)) {
                comments.add(delta);
            } else if (delta.id().equals(difference.root()) || !delta.id().startsWith(TaskId.PREFIX)) {
                things.computeIfAbsent(delta.id(), _ -> new ArrayList<>()).add(delta);
            }
        }
        var lines = new ArrayList<ChangeLine>();
        things.forEach((id, deltas) -> lines.addAll(new Thing(difference, names, id, deltas).lines()));
        comments(difference, comments).ifPresent(lines::add);
        return lines;
    }

    private static boolean isOnComment(FieldDelta delta) {
        return TypeIds.prefixOf(delta.id()).equals("comment");
    }

    private static Optional<ChangeLine> comments(RootDifference difference, List<FieldDelta> deltas) {
        if (deltas.isEmpty()) {
            return Optional.empty();
        }
        var ids = deltas.stream()
                .flatMap(delta -> delta.positions().stream())
                .distinct()
                .sorted()
                .map(position -> eventId(difference, position))
                .toList();
        long things = deltas.stream().map(FieldDelta::id).distinct().count();
        return Optional.of(new ChangeLine(
                "commented",
                things == 1 ? "1 comment is new or changed" : things + " comments are new or changed",
                null,
                ids));
    }

    private static String eventId(RootDifference difference, long position) {
        return Objects.requireNonNull(difference.events().get(position)).eventId();
    }

    /** Everything that is otherwise about one thing. */
    private record Thing(RootDifference difference, DiffNames names, String id, List<FieldDelta> deltas) {

        List<ChangeLine> lines() {
            var begun = deltas.stream()
                    .filter(delta -> delta.old() == null && ChangeWording.BEGINS.contains(delta.field()))
                    .findFirst();
            return Stream.concat(
                            begun.map(this::opened).stream(),
                            deltas.stream()
                                    .filter(delta -> begun.isEmpty() || !ChangeWording.FIRST.contains(delta.field()))
                                    .map(this::line))
                    .toList();
        }

        private ChangeLine opened(FieldDelta delta) {
            var by = deltas.stream()
                    .filter(other -> other.field().equals("author"))
                    .map(FieldDelta::now)
                    .findFirst();
            var name = by.map(author -> names.now("author", author)).orElse(null);
            var kind = TypeIds.prefixOf(id);
            return new ChangeLine(
                    kind.equals("answer") ? "answered" : "opened",
                    isList() ? list() + " was added" : ChangeWording.opened(kind) + (name == null ? "" : " by " + name),
                    id,
                    List.of(eventId(difference, delta.positions().getFirst())));
        }

        private ChangeLine line(FieldDelta delta) {
            var wording = ChangeWording.of(delta, names);
            return new ChangeLine(
                    wording.change(), which() + wording.text(), id, ElementChange.cited(delta, difference.events()));
        }

        private String which() {
            if (id.equals(difference.root())) {
                return "";
            }
            return isList() ? list() + ": " : ChangeWording.which(TypeIds.prefixOf(id));
        }

        private boolean isList() {
            return TypeIds.prefixOf(id).equals("list");
        }

        private String list() {
            return "the list " + names.now("list", id);
        }
    }
}
