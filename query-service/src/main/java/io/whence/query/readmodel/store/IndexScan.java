package io.whence.query.readmodel.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an index. Bounds are compared with a key's {@code order}; a bound with fewer values than the order stands before
 * everything that begins with it.
 *
 * @param equal what the keys' {@code equal} must be, in full
 * @param from the smallest order, inclusive; null for no bound
 * @param to the greatest order, exclusive; null for no bound
 * @param after where to go on, exclusive, in the direction of the scan; null to start at the beginning. It must be a whole order
 *     as {@link IndexHit#order()} gave it; end an order with something unique to make it name one document
 * @param limit at most so many hits, at least 1
 */
public record IndexScan(
        List<Object> equal,
        @Nullable List<Object> from,
        @Nullable List<Object> to,
        @Nullable List<Object> after,
        boolean descending,
        int limit) {

    /** The number of documents read at a time where nobody asks for another. */
    public static final int CHUNK = 200;

    public IndexScan {
        equal = List.copyOf(equal);
        if (limit < 1) {
            throw new IllegalArgumentException("a scan of " + limit + " documents");
        }
    }

    /** The stretch of all that has these for its key's {@code equal}, {@link #CHUNK} hits at most. */
    public static IndexScan under(Object... equal) {
        return of(List.of(equal));
    }

    /** As {@link #under}. */
    public static IndexScan of(List<Object> equal) {
        return new IndexScan(equal, null, null, null, false, CHUNK);
    }

    public IndexScan startingAt(Object... order) {
        return new IndexScan(equal, List.of(order), to, after, descending, limit);
    }

    public IndexScan endingBefore(Object... order) {
        return new IndexScan(equal, from, List.of(order), after, descending, limit);
    }

    public IndexScan goingOnAfter(@Nullable List<Object> order) {
        return new IndexScan(equal, from, to, order, descending, limit);
    }

    public IndexScan backwards() {
        return new IndexScan(equal, from, to, after, true, limit);
    }

    public IndexScan atMost(int hits) {
        return new IndexScan(equal, from, to, after, descending, hits);
    }
}
