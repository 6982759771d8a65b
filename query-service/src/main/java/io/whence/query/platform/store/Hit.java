package io.whence.query.platform.store;

import java.util.List;

/** A document found through an index, with the order it was found at: what the next page goes on after. */
public record Hit<D>(String id, D document, List<Object> order) {

    public Hit {
        order = List.copyOf(order);
    }
}
