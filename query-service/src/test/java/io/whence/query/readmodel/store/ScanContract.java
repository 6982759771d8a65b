package io.whence.query.readmodel.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.query.readmodel.store.encoding.KeyOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is put and deleted, a scan finds what a plain map would, in any storage. */
public abstract class ScanContract {

    private record Step(String id, List<Note> note) {}

    private static final List<String> IDS = List.of("1", "2", "3", "4", "5", "6");

    private long position;

    /** A read model of {@link Note}s, the same for all tries. */
    protected abstract DocumentStore store();

    @Provide
    Arbitrary<List<List<Step>>> batches() {
        var teams = Arbitraries.of("a", "b", "a\0");
        var tags = Arbitraries.of("x", "y", "z").list().uniqueElements().ofMaxSize(3);
        var scores = Arbitraries.longs().between(-3, 3);
        var notes = Combinators.combine(
                        teams, tags, scores, Arbitraries.of(true, false), Arbitraries.of("p", "q", "pq"))
                .as((team, tag, score, pinned, text) ->
                        new Note(team, tag, score, pinned, Instant.ofEpochMilli(score), text));
        var steps = Combinators.combine(Arbitraries.of(IDS), notes.list().ofMaxSize(1))
                .as(Step::new);
        return steps.list().uniqueElements(Step::id).ofMaxSize(4).list().ofMaxSize(6);
    }

    @Property(tries = 60)
    void finds_what_a_map_would(
            @ForAll("batches") List<List<Step>> batches,
            @ForAll boolean descending,
            @ForAll @IntRange(min = 1, max = 4) int limit,
            @ForAll @IntRange(min = -4, max = 4) int from,
            @ForAll @IntRange(min = -4, max = 4) int to) {
        var oracle = new TreeMap<String, Note>();
        write(IDS.stream().<DocumentChange<?>>map(Note::delete).toList());
        for (var batch : batches) {
            batch.forEach(step -> apply(step, oracle));
            write(batch.stream().<DocumentChange<?>>map(ScanContract::change).toList());
        }
        var store = store();
        for (var team : List.of("a", "b", "a\0")) {
            var whole = new IndexScan(List.of(team), null, null, null, descending, 100);
            assertThat(store.scan(Note.NOTES, Note.BY_SCORE, whole))
                    .containsExactlyElementsOf(expected(oracle, Note.BY_SCORE, whole));
            var bounded =
                    new IndexScan(List.of(team), List.of((long) from), List.of((long) to), null, descending, limit);
            assertThat(store.scan(Note.NOTES, Note.BY_SCORE, bounded))
                    .containsExactlyElementsOf(expected(oracle, Note.BY_SCORE, bounded));
            var after = new IndexScan(List.of(team), null, null, List.of((long) from, "p"), descending, limit);
            assertThat(store.scan(Note.NOTES, Note.BY_SCORE, after))
                    .containsExactlyElementsOf(expected(oracle, Note.BY_SCORE, after));
            var tagged = new IndexScan(List.of(team, "x"), null, null, null, descending, limit);
            assertThat(store.scan(Note.NOTES, Note.BY_TAG, tagged))
                    .containsExactlyElementsOf(expected(oracle, Note.BY_TAG, tagged));
        }
    }

    private void write(List<DocumentChange<?>> changes) {
        store().write(new ModelChanges(position++, changes, List.of()));
    }

    private static void apply(Step step, Map<String, Note> oracle) {
        if (step.note().isEmpty()) {
            oracle.remove(step.id());
        } else {
            oracle.put(step.id(), step.note().getFirst());
        }
    }

    private static DocumentChange<?> change(Step step) {
        return step.note().isEmpty()
                ? Note.delete(step.id())
                : Note.put(step.id(), step.note().getFirst());
    }

    private static List<IndexHit<Note>> expected(Map<String, Note> notes, DocumentIndex<Note> index, IndexScan scan) {
        Comparator<IndexHit<Note>> order = Comparator.comparing((IndexHit<Note> hit) -> hit.order(), KeyOrder::compare)
                .thenComparing(IndexHit::id);
        return notes.entrySet().stream()
                .flatMap(note -> hits(note, index, scan))
                .filter(hit -> within(hit.order(), scan))
                .sorted(scan.descending() ? order.reversed() : order)
                .limit(scan.limit())
                .toList();
    }

    private static Stream<IndexHit<Note>> hits(
            Map.Entry<String, Note> note, DocumentIndex<Note> index, IndexScan scan) {
        var key = index.key().apply(note.getValue());
        return key.equal().stream()
                .filter(scan.equal()::equals)
                .map(_ -> new IndexHit<>(note.getKey(), note.getValue(), key.order()));
    }

    private static boolean within(List<Object> order, IndexScan scan) {
        int direction = scan.descending() ? -1 : 1;
        return (scan.from() == null || KeyOrder.compare(order, scan.from()) >= 0)
                && (scan.to() == null || KeyOrder.compare(order, scan.to()) < 0)
                && (scan.after() == null || KeyOrder.compare(order, scan.after()) * direction > 0);
    }
}
