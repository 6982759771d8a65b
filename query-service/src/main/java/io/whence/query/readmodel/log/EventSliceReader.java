package io.whence.query.readmodel.log;

import io.whence.api.event.Event;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.EventNameRegistry;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DeadLetter;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** A reader of the event log in slices, for one thread at a time. */
public final class EventSliceReader implements AutoCloseable {

    /** What Axon's stream may sleep through: it can miss the signal for an event that arrives just as it begins to wait. */
    private static final int NAP_MILLIS = 20;

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final long end;
    private final EventReorderBuffer inTurn;

    /**
     * Reads a stream.
     *
     * @param reached the position it was opened after
     * @param end the last position that was on record by then
     */
    EventSliceReader(BlockingStream<TrackedEventMessage<?>> stream, long reached, long end) {
        this.stream = stream;
        this.inTurn = new EventReorderBuffer(reached);
        this.end = end;
    }

    /** What is there now, waiting a moment when nothing is; its position is -1 when nothing came. */
    public EventSlice next() throws InterruptedException {
        if (!inTurn.hasNext() && !stream.hasNextAvailable(NAP_MILLIS, TimeUnit.MILLISECONDS)) {
            inTurn.wentQuiet();
        }
        var slice = drain();
        return slice.isEmpty() ? (inTurn.reached() < end ? EventSlice.DELAYED : EventSlice.NOTHING) : slice;
    }

    private EventSlice drain() throws InterruptedException {
        var events = new ArrayList<RecordedEvent>();
        var unreadable = new ArrayList<DeadLetter>();
        long position = -1;
        long size = 0;
        int read = 0;
        for (; read < EventSlice.MAX_EVENTS && size < EventSlice.MAX_SIZE; read++) {
            var message = nextInTurn();
            if (message == null) {
                break;
            }
            position = position(message);
            try {
                var event = recorded(message, position);
                events.add(event);
                // The text of a record holds all of its text: a cheap measure that no feature has to provide.
                size += event.event().toString().length();
            } catch (RuntimeException e) {
                unreadable.add(new DeadLetter(
                        aggregateId(message), position, e.getClass().getName()));
            }
        }
        boolean isLargest = read == EventSlice.MAX_EVENTS || size >= EventSlice.MAX_SIZE;
        return new EventSlice(events, unreadable, position, size, isLargest || inTurn.reached() < end);
    }

    private @Nullable TrackedEventMessage<?> nextInTurn() throws InterruptedException {
        while (!inTurn.hasNext() && stream.hasNextAvailable()) {
            var message = stream.nextAvailable();
            inTurn.arrived(position(message), message);
        }
        return inTurn.next();
    }

    private static RecordedEvent recorded(TrackedEventMessage<?> message, long position) {
        var event = (Event) message.getPayload();
        return new RecordedEvent(
                position,
                message.getIdentifier(),
                EventNameRegistry.nameOf(event.getClass()),
                event,
                EventEnvelope.of(message.getMetaData()),
                message.getTimestamp(),
                aggregateId(message),
                message instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : 0);
    }

    private static String aggregateId(TrackedEventMessage<?> message) {
        return message instanceof DomainEventMessage<?> domain
                ? domain.getAggregateIdentifier()
                : message.getIdentifier();
    }

    private static long position(TrackedEventMessage<?> message) {
        return message.trackingToken()
                .position()
                .orElseThrow(() -> new IllegalStateException("the event log does not number its events"));
    }

    @Override
    public void close() {
        stream.close();
    }
}
