package io.whence.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.member.MemberId;
import io.whence.api.member.MemberKind;
import io.whence.platform.web.Caller;
import io.whence.query.past.Delta;
import io.whence.query.past.Differences;
import io.whence.query.past.Facts;
import io.whence.query.past.Kept;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Replay;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.MemoryDocuments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds for everything that can be read as it was. */
public abstract class PastContract {

    private static final int EVENTS = 150;

    /** Somebody who sees everything asks. */
    private static final Caller ANYBODY =
            new Caller(MemberId.ofHandle("anybody"), MemberKind.PERSON, Map.of(), null, null);

    protected abstract Projection projection();

    protected abstract Optional<Facts> facts(Object document);

    /** The root an event hangs under, if it is one of the projection's. */
    protected abstract Optional<String> root(Recorded event);

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void what_was_is_a_fold_of_all_that_came_before(@ForAll @IntRange(max = 1_000_000) int seed) {
        var history = RandomHistory.of(seed, EVENTS);
        var whole = new Replay(projection());
        for (int i = 0; i < history.size(); i++) {
            whole.fold(List.of(history.get(i)));
            assertThat(alone(history.subList(0, i + 1))).isEqualTo(everything(whole.documents()));
        }
    }

    /** Each root's events folded by themselves. */
    private Map<String, Object> alone(List<Recorded> prefix) {
        var documents = new TreeMap<String, Object>();
        prefix.stream()
                .flatMap(event -> root(event).stream())
                .distinct()
                .map(root -> folded(of(prefix, root)))
                .forEach(replay -> documents.putAll(everything(replay.documents())));
        return documents;
    }

    private Replay folded(List<Recorded> events) {
        var replay = new Replay(projection());
        replay.fold(events);
        return replay;
    }

    private List<Recorded> of(List<Recorded> events, String root) {
        return events.stream()
                .filter(event -> root(event).equals(Optional.of(root)))
                .toList();
    }

    private Map<String, Object> everything(MemoryDocuments documents) {
        var all = new TreeMap<String, Object>();
        for (Collection<?> collection : projection().collections()) {
            documents.all(collection).forEach((id, document) -> all.put(collection.name() + "/" + id, document));
        }
        return all;
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
        var differences = new Differences(List.of(kept(history)));
        history.stream().flatMap(event -> root(event).stream()).distinct().forEach(root -> {
            var first = differences.between(ANYBODY, root, at.get(0), at.get(1)).deltas();
            var second =
                    differences.between(ANYBODY, root, at.get(1), at.get(2)).deltas();
            var both = differences.between(ANYBODY, root, at.get(0), at.get(2)).deltas();
            var before = fields(history, root, at.get(0));
            var between = fields(history, root, at.get(1));
            var after = fields(history, root, at.get(2));
            assertThat(applied(before, first)).isEqualTo(between);
            assertThat(applied(between, second)).isEqualTo(after);
            assertThat(applied(before, both)).isEqualTo(after);
            assertThat(net(both)).isEqualTo(net(composed(first, second)));
            both.forEach(delta -> assertThat(delta.positions())
                    .as("every event that changed the field, in order")
                    .containsAll(positions(first, delta))
                    .containsAll(positions(second, delta))
                    .isSorted()
                    .allSatisfy(position -> assertThat(position).isBetween(at.get(0) + 1L, (long) at.get(2))));
        });
    }

    /** Old from the first, new from the second; nothing where that is the same. */
    private static List<Delta> composed(List<Delta> first, List<Delta> second) {
        var composed = new LinkedHashMap<String, Delta>();
        first.forEach(delta -> composed.put(name(delta), delta));
        second.forEach(delta -> composed.merge(
                name(delta),
                delta,
                (old, now) -> new Delta(old.id(), old.on(), old.field(), old.old(), now.now(), now.positions())));
        return composed.values().stream()
                .filter(delta -> !Objects.equals(delta.old(), delta.now()))
                .toList();
    }

    private static Map<String, List<@Nullable Object>> net(List<Delta> deltas) {
        var net = new TreeMap<String, List<@Nullable Object>>();
        deltas.forEach(delta -> net.put(name(delta), Arrays.asList(delta.old(), delta.now())));
        return net;
    }

    private static List<Long> positions(List<Delta> among, Delta of) {
        return among.stream()
                .filter(delta -> name(delta).equals(name(of)))
                .flatMap(delta -> delta.positions().stream())
                .toList();
    }

    private static String name(Delta delta) {
        return delta.id() + "/" + delta.field();
    }

    private static Map<String, Object> applied(Map<String, Object> fields, List<Delta> deltas) {
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

    private Map<String, Object> fields(List<Recorded> history, String root, long position) {
        var prefix = of(history, root).stream()
                .filter(event -> event.position() <= position)
                .toList();
        var fields = new TreeMap<String, Object>();
        everything(folded(prefix).documents()).values().stream()
                .flatMap(document -> facts(document).stream())
                .forEach(facts -> facts.fields().forEach((name, value) -> {
                    if (value != null) {
                        fields.put(facts.id() + "/" + name, value);
                    }
                }));
        return fields;
    }

    private Kept kept(List<Recorded> history) {
        return new Kept() {
            @Override
            public boolean keeps(String root) {
                return true;
            }

            @Override
            public Projection projection() {
                return PastContract.this.projection();
            }

            @Override
            public List<Recorded> history(String root, long position) {
                return of(history, root).stream()
                        .filter(event -> event.position() <= position)
                        .toList();
            }

            @Override
            public Optional<Facts> facts(String root, String id, Object document) {
                return PastContract.this.facts(document);
            }

            @Override
            public Set<String> visible(Caller caller, java.util.Collection<String> ids) {
                return Set.copyOf(ids);
            }
        };
    }
}
