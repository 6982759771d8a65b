package io.whence.query.readmodel.store;

import java.util.function.Function;

/**
 * A declared way to find documents.
 *
 * @param name unique within the collection, of lower-case letters, digits and {@code -}
 * @param key where a document stands
 */
public record DocumentIndex<D>(String name, Function<D, IndexKey> key) {

    public DocumentIndex {
        StorageNames.require(name);
    }
}
