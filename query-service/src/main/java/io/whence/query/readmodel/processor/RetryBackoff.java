package io.whence.query.readmodel.processor;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wait that grows with every failure in a row, up to five seconds, and is none at all once it is told to stop. */
final class RetryBackoff {

    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 5_000;

    private final CountDownLatch stopped;
    private long next = FIRST_MILLIS;

    RetryBackoff(CountDownLatch stopped) {
        this.stopped = stopped;
    }

    void reset() {
        next = FIRST_MILLIS;
    }

    void pause() {
        try {
            if (!stopped.await(next, TimeUnit.MILLISECONDS)) {
                next = Math.min(LONGEST_MILLIS, 2 * next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
