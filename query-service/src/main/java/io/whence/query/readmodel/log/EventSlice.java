package io.whence.query.readmodel.log;

import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DeadLetter;
import java.util.List;

/**
 * A stretch of the event log.
 *
 * @param unreadable events that could not even be decoded, as what they park: their aggregate
 * @param position of its last event; -1 when there is none
 * @param size of its events, roughly, in characters
 * @param hasMore whether more is to come at once: it holds as much as a slice may, or ends before what was on record when reading began
 */
public record EventSlice(
        List<RecordedEvent> events, List<DeadLetter> unreadable, long position, long size, boolean hasMore) {

    static final int MAX_EVENTS = 1_000;
    static final long MAX_SIZE = 2_000_000;
    static final EventSlice NOTHING = new EventSlice(List.of(), List.of(), -1, 0, false);

    /** What is on record has not come yet. */
    static final EventSlice DELAYED = new EventSlice(List.of(), List.of(), -1, 0, true);

    public boolean isEmpty() {
        return position < 0;
    }
}
