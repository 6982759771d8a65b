package io.whence.query.platform.store;

import java.util.List;
import java.util.function.Function;

/**
 * A declared way to find documents.
 *
 * @param name unique within the collection, of lower-case letters, digits and {@code -}
 * @param keys where a document stands: nowhere, once, or several times (once per tag, for instance)
 */
public record Index<D>(String name, Function<D, List<Key>> keys) {

    public Index {
        Names.require(name);
    }
}
