package io.whence.query.readmodel.log;

import io.whence.platform.storage.StorageUnavailableException;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The event log by position, whichever Axon source it is read through. */
public final class PositionedEventLog {

    private final StreamableMessageSource<TrackedEventMessage<?>> source;

    public PositionedEventLog(StreamableMessageSource<TrackedEventMessage<?>> source) {
        this.source = source;
    }

    /** Reads on after a position; -1 reads from the first event. */
    public EventSliceReader after(long position) {
        // Asked first: what is on record by now is there to be read, though over a network it takes its time to come.
        long end = head();
        // So is where it begins: a log that goes away meanwhile would leave an opened stream to nobody.
        long from = position < 0 ? tail() : position;
        return new EventSliceReader(source.openStream(token(position)), from, end);
    }

    /** The position before that of the first event there is or will be: a log may number its events from 0 or from 1. */
    private long tail() {
        return position(source::createTailToken, "The event log does not tell where it begins");
    }

    /**
     * The position of the last event on record; -1 when there is none.
     *
     * @throws StorageUnavailableException when the log does not tell
     */
    public long head() {
        return position(source::createHeadToken, "The event log does not tell where it ends");
    }

    private static long position(Supplier<@Nullable TrackingToken> asked, String unknown) {
        try {
            var token = asked.get();
            return token == null ? -1 : token.position().orElse(-1);
        } catch (StorageUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StorageUnavailableException(unknown, e);
        }
    }

    private static @Nullable GlobalSequenceTrackingToken token(long position) {
        return position < 0 ? null : new GlobalSequenceTrackingToken(position);
    }
}
