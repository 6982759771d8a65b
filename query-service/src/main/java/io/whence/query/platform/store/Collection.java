package io.whence.query.platform.store;

import java.util.List;

/**
 * A kind of document and every way to find one.
 *
 * @param name unique within the read model, of lower-case letters, digits and {@code -}
 * @param type a record, stored as JSON
 */
public record Collection<D>(String name, Class<D> type, List<Index<D>> indexes) {

    public Collection {
        Names.require(name);
        indexes = List.copyOf(indexes);
    }

    /** The same documents, of which only what another record has of them is read; they are found by id alone. */
    public <P> Collection<P> only(Class<P> part) {
        return new Collection<>(name, part, List.of());
    }
}
