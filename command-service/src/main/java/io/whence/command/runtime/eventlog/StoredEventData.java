package io.whence.command.runtime.eventlog;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * A stored event as Axon reads it; Axon's own entries would format and parse every time stamp as text. Without an
 * aggregate identifier Axon makes a plain event of it.
 */
final class StoredEventData implements TrackedEventData<byte[]>, DomainEventData<byte[]> {

    private final RecordedLogEntry recorded;
    private final EventMessageMapper.Plain content;

    StoredEventData(RecordedLogEntry recorded, EventMessageMapper.Plain content) {
        this.recorded = recorded;
        this.content = content;
    }

    /** Null for a snapshot, which has no place in the log. */
    @Override
    public @Nullable TrackingToken trackingToken() {
        return recorded.position() == 0 ? null : new GlobalSequenceTrackingToken(recorded.position());
    }

    @Override
    public String getEventIdentifier() {
        return entry().eventId();
    }

    @Override
    public Instant getTimestamp() {
        return Instant.ofEpochMilli(recorded.recordedAt());
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(content.metaData(), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                content.payload(), byte[].class, entry().type().payload());
    }

    @Override
    public @Nullable String getType() {
        return entry().type().aggregateType();
    }

    @Override
    public @Nullable String getAggregateIdentifier() {
        return entry().aggregateId();
    }

    @Override
    public long getSequenceNumber() {
        return entry().sequence();
    }

    private EventLogEntry entry() {
        return recorded.entry();
    }
}
