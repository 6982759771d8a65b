package io.whence.query.platform.projection;

import io.whence.query.platform.store.Parked;
import java.util.List;

/**
 * A stretch of the event log.
 *
 * @param unreadable events that could not even be decoded, as what they park: their aggregate
 * @param position of its last event; -1 when there is none
 * @param size of its events, roughly, in characters
 */
record Slice(List<Recorded> events, List<Parked> unreadable, long position, long size) {

    static final int MAX_EVENTS = 1_000;
    static final long MAX_SIZE = 2_000_000;
    static final Slice NOTHING = new Slice(List.of(), List.of(), -1, 0);

    /** Whether it holds as much as a slice may: there is more to come. */
    boolean isLargest() {
        return events.size() + unreadable.size() >= MAX_EVENTS || size >= MAX_SIZE;
    }

    boolean isEmpty() {
        return position < 0;
    }
}
