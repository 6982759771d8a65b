package io.whence.query.platform.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes whoever waits for read models to advance. */
final class PositionSignal {

    private final Lock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();

    void advanced() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it holds; false when the time is up, or the thread was interrupted. */
    boolean await(BooleanSupplier reached, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!reached.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = advanced.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
