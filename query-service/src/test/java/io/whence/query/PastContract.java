package io.whence.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.id.MemberId;
import io.whence.api.member.MemberKind;
import io.whence.platform.web.Caller;
import io.whence.query.asof.FieldDelta;
import io.whence.query.asof.FieldValues;
import io.whence.query.asof.HistoryCursor;
import io.whence.query.asof.RootDifferenceReader;
import io.whence.query.asof.RootHistory;
import io.whence.query.asof.TemporalReadModel;
import io.whence.query.readmodel.projection.InMemoryReplay;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.InMemoryDocuments;
import io.whence.query.timeline.entry.FoldedHistories;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds for everything that can be read as it was. */
public abstract class PastContract {

    private static final int EVENTS = 100;

    /** Somebody who sees everything asks. */
    private static final Caller ANYBODY =
            new Caller(MemberId.ofHandle("anybody"), MemberKind.PERSON, Map.of(), null, null, null);

    protected abstract Projection projection();

    protected abstract Optional<FieldValues> facts(String root, String id, Object document);

    /** The roots an event concerns, of those that are the projection's. */
    protected abstract Stream<String> roots(RecordedEvent event);

    /** All events up to a position that it takes to know what a root was. */
    protected abstract HistoryCursor history(RootHistory histories, String root, long position);

    /** What is told of a root beside its facts. */
    protected Map<String, Object> more(String root, InMemoryDocuments documents) {
        return Map.of();
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void what_was_is_a_fold_of_all_that_came_before(@ForAll @IntRange(max = 1_000_000) int seed) {
        var history = RandomHistory.of(seed, EVENTS);
        var histories = FoldedHistories.of(history);
        var whole = new InMemoryReplay(projection());
        for (int i = 0; i < history.size(); i++) {
            whole.fold(List.of(history.get(i)));
            for (var root : roots(history.subList(0, i + 1))) {
                assertThat(told(root, folded(histories, root, i)))
                        .as("%s at %d of %d", root, i, seed)
                        .isEqualTo(told(root, whole.documents()));
            }
        }
    }

    protected final List<String> roots(List<RecordedEvent> events) {
        return events.stream().flatMap(this::roots).distinct().toList();
    }

    protected final InMemoryDocuments folded(RootHistory histories, String root, long position) {
        var replay = new InMemoryReplay(projection());
        replay.foldAll(history(histories, root, position));
        return replay.documents();
    }

    private Map<String, Object> told(String root, InMemoryDocuments documents) {
        var told = fields(root, documents);
        told.putAll(more(root, documents));
        return told;
    }

    /** What the facts say of a root and of what hangs under it, by thing and field. */
    private Map<String, Object> fields(String root, InMemoryDocuments documents) {
        var all = new ArrayList<FieldValues>();
        for (DocumentCollection<?> collection : projection().collections()) {
            documents
                    .all(collection)
                    .forEach((id, document) -> facts(root, id, document).ifPresent(all::add));
        }
        var on = new HashMap<String, String>();
        all.forEach(facts -> on.merge(facts.id(), String.valueOf(facts.on()), (one, other) -> one));
        var told = new TreeMap<String, Object>();
        all.stream()
                .filter(facts -> hangsUnder(root, facts.id(), on))
                .forEach(facts -> facts.fields().forEach((name, value) -> {
                    if (value != null) {
                        told.put(facts.id() + "/" + name, value);
                    }
                }));
        return told;
    }

    private static boolean hangsUnder(String root, @Nullable String id, Map<String, String> on) {
        return id != null && (id.equals(root) || hangsUnder(root, on.get(id), on));
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void differences_lead_from_one_state_to_the_other_and_compose(
            @ForAll @IntRange(max = 1_000_000) int seed,
            @ForAll @IntRange(max = EVENTS) int one,
            @ForAll @IntRange(max = EVENTS) int two,
            @ForAll @IntRange(max = EVENTS) int three) {
        var history = RandomHistory.of(seed, EVENTS);
        var at = new ArrayList<>(List.of(one - 1, two - 1, three - 1));
        at.sort(null);
        var histories = FoldedHistories.of(history);
        var differences = new RootDifferenceReader(List.of(kept(histories)));
        roots(history).forEach(root -> {
            var first = differences.between(ANYBODY, root, at.get(0), at.get(1)).deltas();
            var second =
                    differences.between(ANYBODY, root, at.get(1), at.get(2)).deltas();
            var both = differences.between(ANYBODY, root, at.get(0), at.get(2)).deltas();
            var before = fields(histories, root, at.get(0));
            var between = fields(histories, root, at.get(1));
            var after = fields(histories, root, at.get(2));
            assertThat(applied(before, first)).isEqualTo(between);
            assertThat(applied(between, second)).isEqualTo(after);
            assertThat(applied(before, both)).isEqualTo(after);
            assertThat(net(both)).isEqualTo(net(composed(first, second)));
            assertThat(applied(after, undone(both))).isEqualTo(before);
            assertThat(differences.between(ANYBODY, root, at.get(1), at.get(1)).deltas())
                    .isEmpty();
            both.forEach(delta -> assertThat(delta.positions())
                    .as("every event that changed the field, in order")
                    .containsAll(positions(first, delta))
                    .containsAll(positions(second, delta))
                    .isSorted()
                    .allSatisfy(position -> assertThat(position).isBetween(at.get(0) + 1L, (long) at.get(2))));
        });
    }

    /** Old from the first, new from the second; nothing where that is the same. */
    private static List<FieldDelta> composed(List<FieldDelta> first, List<FieldDelta> second) {
        var composed = new LinkedHashMap<String, FieldDelta>();
        first.forEach(delta -> composed.put(name(delta), delta));
        second.forEach(delta -> composed.merge(
                name(delta),
                delta,
                (old, now) -> new FieldDelta(old.id(), old.on(), old.field(), old.old(), now.now(), now.positions())));
        return composed.values().stream()
                .filter(delta -> !Objects.equals(delta.old(), delta.now()))
                .toList();
    }

    /** What leads back. */
    private static List<FieldDelta> undone(List<FieldDelta> deltas) {
        return deltas.stream()
                .map(delta -> new FieldDelta(
                        delta.id(), delta.on(), delta.field(), delta.now(), delta.old(), delta.positions()))
                .toList();
    }

    private static Map<String, List<@Nullable Object>> net(List<FieldDelta> deltas) {
        var net = new TreeMap<String, List<@Nullable Object>>();
        deltas.forEach(delta -> net.put(name(delta), Arrays.asList(delta.old(), delta.now())));
        return net;
    }

    private static List<Long> positions(List<FieldDelta> among, FieldDelta of) {
        return among.stream()
                .filter(delta -> name(delta).equals(name(of)))
                .flatMap(delta -> delta.positions().stream())
                .toList();
    }

    private static String name(FieldDelta delta) {
        return delta.id() + "/" + delta.field();
    }

    private static Map<String, Object> applied(Map<String, Object> fields, List<FieldDelta> deltas) {
        var after = new TreeMap<>(fields);
        for (var delta : deltas) {
            assertThat(after.get(name(delta))).isEqualTo(delta.old());
            var now = delta.now();
            if (now == null) {
                after.remove(name(delta));
            } else {
                after.put(name(delta), now);
            }
        }
        return after;
    }

    private Map<String, Object> fields(RootHistory histories, String root, long position) {
        return fields(root, folded(histories, root, position));
    }

    private TemporalReadModel kept(RootHistory histories) {
        return new TemporalReadModel() {
            @Override
            public boolean keeps(String root) {
                return true;
            }

            @Override
            public Projection projection() {
                return PastContract.this.projection();
            }

            @Override
            public HistoryCursor history(String root, long position) {
                return PastContract.this.history(histories, root, position);
            }

            @Override
            public Optional<FieldValues> facts(String root, String id, Object document) {
                return PastContract.this.facts(root, id, document);
            }

            @Override
            public Set<String> visible(Caller caller, java.util.Collection<String> ids) {
                return Set.copyOf(ids);
            }
        };
    }
}
