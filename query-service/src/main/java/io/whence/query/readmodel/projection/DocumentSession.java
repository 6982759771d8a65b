package io.whence.query.readmodel.projection;

import io.whence.query.readmodel.store.DocumentCollection;
import org.jspecify.annotations.Nullable;

/**
 * The documents a batch touches: each is loaded once and written once, together with the position. What was put is what is got
 * from then on. Documents are records and never changed in place.
 */
public interface DocumentSession {

    /** Loads documents in one go; getting one that was not prefetched works too, and costs a look-up of its own. */
    <D> void prefetch(DocumentCollection<D> collection, java.util.Collection<String> ids);

    <D> @Nullable D get(DocumentCollection<D> collection, String id);

    <D> void put(DocumentCollection<D> collection, String id, D document);

    <D> void delete(DocumentCollection<D> collection, String id);
}
