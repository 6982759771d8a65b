package io.whence.query.readmodel.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;

/**
 * Stretches of one index read as one, in the index's order. Of each stretch as many documents are read at a time as its limit says, or
 * fewer where they are large.
 */
public final class MergedScan<D> implements Iterator<IndexHit<D>> {

    /** Of one stretch at a time, as far as the sizes of the last ones tell. */
    private static final long BYTES_AT_A_TIME = 1 << 20;

    private static final int FIRST = 32;

    private final PriorityQueue<Stretch<D>> stretches;

    /** The scans must all go in the same direction. */
    public MergedScan(
            DocumentReader documents, DocumentCollection<D> collection, DocumentIndex<D> index, List<IndexScan> scans) {
        this(documents, collection, index, scans, _ -> 0, Integer.MAX_VALUE);
    }

    /**
     * Of documents that may be large.
     *
     * @param bytes about how large one is
     */
    public MergedScan(
            DocumentReader documents,
            DocumentCollection<D> collection,
            DocumentIndex<D> index,
            List<IndexScan> scans,
            ToLongFunction<D> bytes) {
        this(documents, collection, index, scans, bytes, FIRST);
    }

    private MergedScan(
            DocumentReader documents,
            DocumentCollection<D> collection,
            DocumentIndex<D> index,
            List<IndexScan> scans,
            ToLongFunction<D> bytes,
            int first) {
        boolean descending = scans.stream().anyMatch(IndexScan::descending);
        Comparator<Stretch<D>> ascending =
                (a, b) -> IndexKeyOrder.compare(a.head().order(), b.head().order());
        this.stretches = new PriorityQueue<>(descending ? ascending.reversed() : ascending);
        for (var scan : scans) {
            add(new Stretch<>(documents, collection, index, scan, bytes, first));
        }
    }

    private void add(Stretch<D> stretch) {
        if (stretch.advance()) {
            stretches.add(stretch);
        }
    }

    @Override
    public boolean hasNext() {
        return !stretches.isEmpty();
    }

    @Override
    public IndexHit<D> next() {
        var first = stretches.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        var hit = first.head();
        add(first);
        return hit;
    }

    /** All that is left of them. */
    public List<D> documents() {
        var documents = new ArrayList<D>();
        forEachRemaining(hit -> documents.add(hit.document()));
        return documents;
    }

    private static final class Stretch<D> {
        private final DocumentReader documents;
        private final DocumentCollection<D> collection;
        private final DocumentIndex<D> index;
        private final ToLongFunction<D> bytes;
        private final int most;
        private IndexScan scan;
        private List<IndexHit<D>> chunk = List.of();
        private int at = -1;
        private boolean begun;

        Stretch(
                DocumentReader documents,
                DocumentCollection<D> collection,
                DocumentIndex<D> index,
                IndexScan scan,
                ToLongFunction<D> bytes,
                int first) {
            this.documents = documents;
            this.collection = collection;
            this.index = index;
            this.bytes = bytes;
            this.most = scan.limit();
            this.scan = scan.atMost(Math.min(most, first));
        }

        IndexHit<D> head() {
            return chunk.get(at);
        }

        boolean advance() {
            at++;
            if (at < chunk.size()) {
                return true;
            }
            if (begun && chunk.size() < scan.limit()) {
                return false;
            }
            scan = begun ? scan.goingOnAfter(chunk.getLast().order()).atMost(next()) : scan;
            begun = true;
            chunk = documents.scan(collection, index, scan);
            at = 0;
            return !chunk.isEmpty();
        }

        /** Twice as many as before at most: the next ones may be larger than the last. */
        private int next() {
            long size = chunk.stream()
                    .mapToLong(hit -> bytes.applyAsLong(hit.document()))
                    .sum();
            long fit = size == 0 ? most : BYTES_AT_A_TIME * chunk.size() / size;
            return (int) Math.clamp(fit, 1, Math.min(most, 2L * chunk.size()));
        }
    }
}
