package io.whence.query.platform.store;

import java.util.List;

/**
 * Where a document stands in an index: found by what is equal, sorted by the order. Values are strings (compared by their UTF-8
 * bytes), longs (signed) or booleans (false first).
 */
public record Key(List<Object> equal, List<Object> order) {

    public Key {
        equal = List.copyOf(equal);
        order = List.copyOf(order);
    }
}
