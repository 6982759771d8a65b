package io.whence.command.runtime.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * An event or a snapshot as it is stored, before the log has given it a place and a time.
 *
 * @param aggregateId null when no aggregate published the event; its sequence is then meaningless
 * @param payloadSize in bytes, uncompressed: where the payload ends and the metadata begins inside the frame
 * @param frame payload and metadata, compressed together
 */
@SuppressWarnings("ArrayRecordComponent")
record EventLogEntry(
        @Nullable String aggregateId,
        long sequence,
        StoredEventType type,
        String eventId,
        int payloadSize,
        byte[] frame) {}
