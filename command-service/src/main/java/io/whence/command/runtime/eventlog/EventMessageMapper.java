package io.whence.command.runtime.eventlog;

import java.util.Arrays;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

/**
 * Turns Axon's messages into log entries, and log entries into what Axon deserializes lazily. Payload and metadata share
 * a frame: that is an eighth smaller than one frame each.
 */
final class EventMessageMapper implements AutoCloseable {

    private static final byte[] NOTHING = {};

    private final EventFrameCodec codec;
    private final byte[] emptyEventMetaData;
    private final byte[] emptySnapshotMetaData;

    EventMessageMapper(EventFrameCodec codec, Serializer events, Serializer snapshots) {
        this.codec = codec;
        this.emptyEventMetaData = emptyMetaData(events);
        this.emptySnapshotMetaData = emptyMetaData(snapshots);
    }

    EventLogEntry entry(EventMessage<?> event, Serializer serializer) {
        var payload = event.serializePayload(serializer, byte[].class);
        byte[] metaData = event.getMetaData().isEmpty()
                ? NOTHING
                : event.serializeMetaData(serializer, byte[].class).getData();
        byte[] plain = Arrays.copyOf(payload.getData(), payload.getData().length + metaData.length);
        System.arraycopy(metaData, 0, plain, payload.getData().length, metaData.length);
        var domainEvent = event instanceof DomainEventMessage<?> published ? published : null;
        return new EventLogEntry(
                domainEvent == null ? null : domainEvent.getAggregateIdentifier(),
                domainEvent == null ? 0 : domainEvent.getSequenceNumber(),
                StoredEventType.of(domainEvent == null ? null : domainEvent.getType(), payload.getType()),
                event.getIdentifier(),
                payload.getData().length,
                codec.compress(plain));
    }

    StoredEventData event(RecordedLogEntry recorded) {
        return new StoredEventData(recorded, plain(recorded, emptyEventMetaData));
    }

    StoredEventData snapshot(RecordedLogEntry recorded) {
        return new StoredEventData(recorded, plain(recorded, emptySnapshotMetaData));
    }

    private Plain plain(RecordedLogEntry recorded, byte[] emptyMetaData) {
        byte[] plain = codec.decompress(recorded.entry().frame());
        int payloadSize = recorded.entry().payloadSize();
        return new Plain(
                Arrays.copyOf(plain, payloadSize),
                plain.length == payloadSize ? emptyMetaData : Arrays.copyOfRange(plain, payloadSize, plain.length));
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Plain(byte[] payload, byte[] metaData) {}

    private static byte[] emptyMetaData(Serializer serializer) {
        return serializer.serialize(MetaData.emptyInstance(), byte[].class).getData();
    }

    @Override
    public void close() {
        codec.close();
    }
}
