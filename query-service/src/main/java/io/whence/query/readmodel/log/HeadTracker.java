package io.whence.query.readmodel.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A tracker of where the event log ends, as far as this node knows. It is asked once a second, and not by whoever reads: over a
 * network the answer takes its time, or never comes.
 */
public final class HeadTracker {

    private static final Logger log = LoggerFactory.getLogger(HeadTracker.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** How long no answer goes unnoticed. */
    private static final Duration AWAY_AFTER = Duration.ofSeconds(3);

    /** Is told where the log ended when it was asked. */
    @FunctionalInterface
    public interface Told {
        void head(long position, Instant asked);
    }

    private final PositionedEventLog events;
    private final Clock clock;
    private final Told told;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile long position = -1;
    private volatile long answered = System.nanoTime();

    public HeadTracker(PositionedEventLog events, Clock clock, Told told) {
        this.events = events;
        this.clock = clock;
        this.told = told;
    }

    /** The position of the last event on record, as it was last told; -1 before. */
    public long position() {
        return position;
    }

    /** Whether the log has not answered for a while. */
    public boolean isAway() {
        return System.nanoTime() - answered > AWAY_AFTER.toNanos();
    }

    public void start() {
        Thread.ofPlatform().daemon().name("known-head").start(this::run);
    }

    public void stop() {
        stopped.countDown();
    }

    private void run() {
        try {
            do {
                ask();
            } while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        var asked = clock.instant();
        try {
            position = events.head();
            answered = System.nanoTime();
            told.head(position, asked);
        } catch (RuntimeException e) {
            // A read model may just be swapped, too: it is asked again.
            log.debug("Where the event log ends is not known for the moment", e);
        }
    }
}
