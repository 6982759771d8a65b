package io.whence.query.readmodel.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Stretches of one index read as one, in the index's order; each stretch is read as many documents at a time as its limit says. */
public final class MergedScan<D> implements Iterator<IndexHit<D>> {

    private final PriorityQueue<Stretch<D>> stretches;

    /** The scans must all go in the same direction. */
    public MergedScan(
            DocumentReader documents, DocumentCollection<D> collection, DocumentIndex<D> index, List<IndexScan> scans) {
        boolean descending = scans.stream().anyMatch(IndexScan::descending);
        Comparator<Stretch<D>> ascending =
                (a, b) -> IndexKeyOrder.compare(a.head().order(), b.head().order());
        this.stretches = new PriorityQueue<>(descending ? ascending.reversed() : ascending);
        for (var scan : scans) {
            add(new Stretch<>(documents, collection, index, scan));
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
        private IndexScan scan;
        private List<IndexHit<D>> chunk = List.of();
        private int at = -1;
        private boolean begun;

        Stretch(DocumentReader documents, DocumentCollection<D> collection, DocumentIndex<D> index, IndexScan scan) {
            this.documents = documents;
            this.collection = collection;
            this.index = index;
            this.scan = scan;
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
            scan = begun ? scan.goingOnAfter(chunk.getLast().order()) : scan;
            begun = true;
            chunk = documents.scan(collection, index, scan);
            at = 0;
            return !chunk.isEmpty();
        }
    }
}
