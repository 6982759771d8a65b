package io.whence.query.readmodel.projection;

import io.whence.api.event.Event;
import io.whence.api.wire.EventEnvelope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event as it is on record.
 *
 * @param position its place in the whole log
 * @param type its published name, as {@code question.asked}
 * @param recordedAt the log's own clock, in whole milliseconds
 * @param sequence its place in its aggregate, from 0; one more is the aggregate's version after it
 */
public record RecordedEvent(
        long position,
        String eventId,
        String type,
        Event event,
        EventEnvelope envelope,
        Instant recordedAt,
        String aggregateId,
        long sequence) {

    public RecordedEvent {
        // As precise as documents keep it, so that a document is the same whether it was kept in memory or read again.
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    public Instant occurredAt() {
        return envelope.occurredAt(recordedAt);
    }

    /** The aggregate's version after this event. */
    public long version() {
        return sequence + 1;
    }
}
