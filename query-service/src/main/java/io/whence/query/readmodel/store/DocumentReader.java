package io.whence.query.readmodel.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The only ways to read: by id, and through a declared index. A scan without one cannot be written. Every call sees one commit;
 * two calls may see two.
 */
public interface DocumentReader {

    /** Those that exist, by id. */
    <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids);

    <D> Optional<D> get(DocumentCollection<D> collection, String id);

    <D> List<IndexHit<D>> scan(DocumentCollection<D> collection, DocumentIndex<D> index, IndexScan scan);

    /** All that an index has under a key's {@code equal}, in the index's order. */
    default <D> List<D> all(DocumentCollection<D> collection, DocumentIndex<D> index, Object... equal) {
        return new MergedScan<>(this, collection, index, List.of(IndexScan.under(equal))).documents();
    }

    /** The first of what an index has under a key's {@code equal}. */
    default <D> Optional<D> first(DocumentCollection<D> collection, DocumentIndex<D> index, Object... equal) {
        return scan(collection, index, IndexScan.under(equal).atMost(1)).stream()
                .map(IndexHit::document)
                .findFirst();
    }

    /** The position in the event log of the last event folded in; -1 before the first. */
    long position();
}
