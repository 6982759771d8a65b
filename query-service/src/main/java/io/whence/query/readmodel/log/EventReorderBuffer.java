package io.whence.query.readmodel.log;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Hands events on in the order of their positions, each of them once and none before its turn, however they arrive. A log numbers its
 * events without a gap.
 */
final class EventReorderBuffer {

    private static final int MOST_EARLY = 10_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final SortedMap<Long, TrackedEventMessage<?>> early = new TreeMap<>();
    private long reached;
    private long advanced = System.nanoTime();

    /** Goes on after a position: to begin, the one before the log's first. */
    EventReorderBuffer(long reached) {
        this.reached = reached;
    }

    long reached() {
        return reached;
    }

    void arrived(long position, TrackedEventMessage<?> event) {
        if (position > reached) {
            early.put(position, event);
            if (early.size() > MOST_EARLY) {
                throw missing();
            }
        }
    }

    /** Whose turn it is, if it is there. */
    @Nullable
    TrackedEventMessage<?> next() {
        var next = early.remove(reached + 1);
        if (next != null) {
            reached++;
            advanced = System.nanoTime();
        }
        return next;
    }

    boolean hasNext() {
        return early.containsKey(reached + 1);
    }

    /**
     * Nothing more arrived for a moment.
     *
     * @throws IllegalStateException when an event did not come, though later ones did long ago
     */
    void wentQuiet() {
        if (early.isEmpty()) {
            advanced = System.nanoTime();
        } else if (System.nanoTime() - advanced > PATIENCE_NANOS) {
            throw missing();
        }
    }

    private IllegalStateException missing() {
        return new IllegalStateException(
                "the event log gave event " + early.firstKey() + ", but no event " + (reached + 1));
    }
}
