package io.whence.query.platform.projection;

import io.whence.api.Event;
import io.whence.api.wire.Envelope;
import java.time.Instant;

/**
 * An event as it is on record.
 *
 * @param position its place in the whole log
 * @param type its published name, as {@code question.asked}
 * @param recordedAt the log's own clock
 * @param sequence its place in its aggregate, from 0; one more is the aggregate's version after it
 */
public record Recorded(
        long position,
        String eventId,
        String type,
        Event event,
        Envelope envelope,
        Instant recordedAt,
        String aggregateId,
        long sequence) {

    public Instant occurredAt() {
        return envelope.occurredAt(recordedAt);
    }

    /** The aggregate's version after this event. */
    public long version() {
        return sequence + 1;
    }
}
