package io.whence.query.readmodel.processor;

import io.whence.query.readmodel.fold.ReadModelCatchUp;
import io.whence.query.readmodel.log.EventSlice;
import io.whence.query.readmodel.log.PositionedEventLog;
import io.whence.query.readmodel.store.DocumentStore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;

/** The following of the event log by a stored read model: slices are folded, written in batches, and readers woken. */
final class LogFollower {

    /** Under load, how far apart writes are while nobody waits to read what was written. At rest nobody waits for it. */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final PositionedEventLog events;
    private final PositionSignal signal;
    private final ReadModelLag lag;
    private final ProcessorFailures failures;
    private final LongAdder writtenBytes = new LongAdder();

    LogFollower(PositionedEventLog events, PositionSignal signal, ReadModelLag lag, ProcessorFailures failures) {
        this.events = events;
        this.signal = signal;
        this.lag = lag;
        this.failures = failures;
    }

    /** How much was written to the live read model since the start, in bytes of documents. */
    long writtenBytes() {
        return writtenBytes.sum();
    }

    /** Takes a live read model on for as long as it is to go on. */
    void follow(DocumentStore store, ReadModelCatchUp update, BooleanSupplier goesOn) throws InterruptedException {
        lag.reached(store.position());
        signal.advanced();
        try (var feed = events.after(store.position())) {
            while (goesOn.getAsBoolean()) {
                long begun = System.nanoTime();
                if (advance(update, feed.next())) {
                    signal.pause(begun + store.pace().toNanos(), begun + PACE_NANOS);
                }
            }
            writtenBytes.add(update.flush());
        }
    }

    /**
     * Where there is more, it is caught up: fewer and larger writes are faster.
     *
     * @return whether something was written, and the end of the log reached
     */
    private boolean advance(ReadModelCatchUp update, EventSlice slice) {
        if (!slice.isEmpty()) {
            update.fold(slice);
        }
        if (slice.hasMore() && !update.isFull()) {
            return false;
        }
        writtenBytes.add(update.flush());
        lag.reached(update.position());
        failures.recovered();
        signal.advanced();
        return !slice.isEmpty() && !slice.hasMore();
    }

    /** Takes a read model that nobody reads yet on to a position. */
    void catchUp(DocumentStore store, ReadModelCatchUp update, long position, BooleanSupplier goesOn)
            throws InterruptedException {
        try (var feed = events.after(store.position())) {
            while (store.position() < position && goesOn.getAsBoolean()) {
                var slice = feed.next();
                if (!slice.isEmpty()) {
                    update.fold(slice);
                    update.flush();
                }
            }
        }
    }
}
