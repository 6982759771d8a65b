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

    /** The position in the event log of the last event folded in; -1 before the first. */
    long position();
}
