package io.whence.query.platform.projection;

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

    /** The position of the last event on record; -1 when there is none. */
    long head() {
        var head = source.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    private static @Nullable GlobalSequenceTrackingToken token(long position) {
        return position < 0 ? null : new GlobalSequenceTrackingToken(position);
    }
}
