package io.whence.query.asof;

import io.whence.query.readmodel.projection.InMemoryReplay;
import io.whence.query.readmodel.projection.InMemoryReplay.Touched;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.InMemoryDocuments;
import io.whence.query.readmodel.web.ReadAllowance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A comparison of one moment of a root with a later one that keeps what each event in between changed. */
final class HistoryComparison {

    /** Of events after the first moment, as they are on record: whatever changed something is told with its evidence. */
    private static final long CITED_MAX = 32L << 20;

    private record Field(String id, String name) {}

    private record Piece(DocumentCollection<?> collection, String id) {}

    private final TemporalReadModel kept;
    private final String root;
    private final InMemoryReplay replay;
    private final Map<Piece, FieldValues> told = new HashMap<>();
    private final Map<Field, Moved> moved = new LinkedHashMap<>();
    private final Map<Long, RecordedEvent> events = new LinkedHashMap<>();

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
     * @throws io.whence.platform.web.RequestProblemException 422 {@code too-much-history} when more has to be cited than an answer holds
     */
    static HistoryComparison between(TemporalReadModel kept, String root, HistoryCursor history, long from) {
        var comparison = new HistoryComparison(kept, root);
        var touched = new LinkedHashSet<Touched>();
        long before = 0;
        while (history.hasNext()) {
            var event = history.next();
            if (event.position() <= from) {
                touched.addAll(comparison.replay.fold(List.of(event)));
                before = history.bytes();
                continue;
            }
            comparison.lookFirst(touched);
            comparison.look(comparison.replay.fold(List.of(event)), event);
            if (history.bytes() - before > CITED_MAX) {
                throw ReadAllowance.tooMuchHistory("More than " + (CITED_MAX >> 20) + " MiB were recorded in between");
            }
        }
        comparison.lookFirst(touched);
        return comparison;
    }

    /** What it was before any of the changes. */
    private void lookFirst(Set<Touched> touched) {
        look(List.copyOf(touched), null);
        touched.clear();
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
        events.put(by.position(), by);
    }

    /** The events that changed something, by position. */
    Map<Long, RecordedEvent> events() {
        return events;
    }

    List<FieldDelta> deltas() {
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
