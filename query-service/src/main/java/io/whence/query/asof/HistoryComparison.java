package io.whence.query.asof;

import io.whence.query.readmodel.projection.InMemoryReplay;
import io.whence.query.readmodel.projection.InMemoryReplay.Touched;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.InMemoryDocuments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A comparison of one moment of a root with a later one that keeps what each event in between changed. */
final class HistoryComparison {

    private record Field(String id, String name) {}

    private record Piece(DocumentCollection<?> collection, String id) {}

    private final TemporalReadModel kept;
    private final String root;
    private final InMemoryReplay replay;
    private final Map<Piece, FieldValues> told = new HashMap<>();
    private final Map<Field, Moved> moved = new LinkedHashMap<>();

    private static final class Moved {
        private final @Nullable String on;
        private final @Nullable Object old;
        private @Nullable Object now;
        private final List<Long> positions = new ArrayList<>();

        Moved(@Nullable String on, @Nullable Object old) {
            this.on = on;
            this.old = old;
        }
    }

    private HistoryComparison(TemporalReadModel kept, String root) {
        this.kept = kept;
        this.root = root;
        this.replay = new InMemoryReplay(kept.projection());
    }

    /**
     * What changed after one position and up to another, in the order in which it first did.
     *
     * @param history what it takes to know what the root was, up to the later position
     */
    static List<FieldDelta> between(TemporalReadModel kept, String root, List<RecordedEvent> history, long from) {
        var comparison = new HistoryComparison(kept, root);
        int at = 0;
        while (at < history.size() && history.get(at).position() <= from) {
            at++;
        }
        comparison.look(comparison.replay.fold(history.subList(0, at)), null);
        for (var event : history.subList(at, history.size())) {
            comparison.look(comparison.replay.fold(List.of(event)), event);
        }
        return comparison.deltas();
    }

    private void look(List<Touched> touched, @Nullable RecordedEvent by) {
        for (var one : touched) {
            var document = new Piece(one.collection(), one.id());
            var before = told.get(document);
            var now = facts(replay.documents(), one).orElse(null);
            if (now == null) {
                told.remove(document);
            } else {
                told.put(document, now);
            }
            if (by != null) {
                compare(before, now, by);
            }
        }
    }

    private Optional<FieldValues> facts(InMemoryDocuments documents, Touched touched) {
        return documents
                .get(touched.collection(), touched.id())
                .flatMap(document -> kept.facts(root, touched.id(), document));
    }

    private void compare(@Nullable FieldValues before, @Nullable FieldValues now, RecordedEvent by) {
        if (now != null) {
            now.fields()
                    .forEach((name, value) -> move(
                            now, name, before == null ? null : before.fields().get(name), value, by));
        }
        if (before != null) {
            before.fields().forEach((name, value) -> {
                if (now == null || !now.fields().containsKey(name)) {
                    move(before, name, value, null, by);
                }
            });
        }
    }

    private void move(FieldValues of, String name, @Nullable Object old, @Nullable Object now, RecordedEvent by) {
        if (Objects.equals(old, now)) {
            return;
        }
        var change = moved.computeIfAbsent(new Field(of.id(), name), _ -> new Moved(of.on(), old));
        change.now = now;
        change.positions.add(by.position());
    }

    private List<FieldDelta> deltas() {
        return moved.entrySet().stream()
                .filter(entry -> !Objects.equals(entry.getValue().old, entry.getValue().now))
                .map(entry -> new FieldDelta(
                        entry.getKey().id(),
                        entry.getValue().on,
                        entry.getKey().name(),
                        entry.getValue().old,
                        entry.getValue().now,
                        entry.getValue().positions))
                .toList();
    }
}
