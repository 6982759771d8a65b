package io.whence.query.readmodel.store;

import java.util.List;

/** A document found through an index, with the order it was found at: what the next page goes on after. */
public record IndexHit<D>(String id, D document, List<Object> order) {

    public IndexHit {
        order = List.copyOf(order);
    }
}
