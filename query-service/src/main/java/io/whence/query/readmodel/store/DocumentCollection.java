package io.whence.query.readmodel.store;

import java.util.List;

/**
 * A kind of document and every way to find one.
 *
 * @param name unique within the read model, of lower-case letters, digits and {@code -}
 * @param type a record, stored as JSON
 */
public record DocumentCollection<D>(String name, Class<D> type, List<DocumentIndex<D>> indexes) {

    public DocumentCollection {
        StorageNames.require(name);
        indexes = List.copyOf(indexes);
    }

    /** The same documents, of which only what another record has of them is read; they are found by id alone. */
    public <P> DocumentCollection<P> only(Class<P> part) {
        return new DocumentCollection<>(name, part, List.of());
    }
}
