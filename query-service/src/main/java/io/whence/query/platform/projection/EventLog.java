package io.whence.query.platform.projection;

import io.whence.platform.storage.StorageUnavailableException;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The event log by position, whichever Axon source it is read through. */
final class EventLog {

    private final StreamableMessageSource<TrackedEventMessage<?>> source;

    EventLog(StreamableMessageSource<TrackedEventMessage<?>> source) {
        this.source = source;
    }

    /** Reads on after a position; -1 reads from the first event. */
    EventFeed after(long position) {
        // Asked first: what is on record by now is there to be read, though over a network it takes its time to come.
        long end = head();
        return new EventFeed(source.openStream(token(position)), position, end);
    }

    /**
     * The position of the last event on record; -1 when there is none.
     *
     * @throws StorageUnavailableException when the log does not tell
     */
    long head() {
        try {
            var head = source.createHeadToken();
            return head == null ? -1 : head.position().orElse(-1);
        } catch (StorageUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StorageUnavailableException("The event log does not tell where it ends", e);
        }
    }

    private static @Nullable GlobalSequenceTrackingToken token(long position) {
        return position < 0 ? null : new GlobalSequenceTrackingToken(position);
    }
}
