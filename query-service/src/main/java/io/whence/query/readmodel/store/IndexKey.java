package io.whence.query.readmodel.store;

import java.util.List;

/**
 * The key of a document in an index: found by each of what is equal, and sorted by the one order wherever it is found. Values
 * are strings (compared by their UTF-8 bytes), longs (signed) or booleans (false first).
 *
 * @param equal none for a document that is not in the index, several for one that is found in several ways (once per tag, for
 *     instance); the same twice counts once
 */
public record IndexKey(List<List<Object>> equal, List<Object> order) {

    /** Not in the index. */
    public static final IndexKey NONE = new IndexKey(List.of(), List.of());

    public IndexKey {
        equal = List.copyOf(equal);
        order = List.copyOf(order);
    }

    /** Found in one way. */
    public static IndexKey of(List<Object> equal, List<Object> order) {
        return new IndexKey(List.of(equal), order);
    }
}
