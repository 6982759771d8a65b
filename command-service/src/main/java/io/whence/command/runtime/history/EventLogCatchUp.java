package io.whence.command.runtime.history;

import io.whence.platform.storage.StorageUnavailableException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log when somebody asks, each time on from where it stopped, and so is never behind. For one thread at a time.
 */
public final class EventLogCatchUp {

    /** How long one asking may wait: less than a command may. What was read by then need not be read again. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final EventStore log;
    private @Nullable TrackingToken readTo;

    /**
     * A reading that has not begun.
     *
     * @param readTo the last event that need not be read; null to begin with the first
     */
    public EventLogCatchUp(EventStore log, @Nullable TrackingToken readTo) {
        this.log = log;
        this.readTo = readTo;
    }

    /**
     * Hands over everything that is on record by now and was not handed over before.
     *
     * @throws StorageUnavailableException when it takes too long
     */
    public void toHead(Consumer<TrackedEventMessage<?>> reader) {
        var head = log.createHeadToken();
        if (head == null || covers(head)) {
            return;
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (var events = log.openStream(readTo)) {
            while (!covers(head)) {
                int left = (int) TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0 || !events.hasNextAvailable(left, TimeUnit.MILLISECONDS)) {
                    throw new StorageUnavailableException("The event log was not read to its end in time");
                }
                var event = events.nextAvailable();
                readTo = event.trackingToken();
                reader.accept(event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailableException("The event log could not be read to its end", e);
        }
    }

    private boolean covers(TrackingToken head) {
        return readTo != null && readTo.covers(head);
    }
}
