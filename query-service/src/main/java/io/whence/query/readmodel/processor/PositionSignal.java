package io.whence.query.readmodel.processor;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Wakes whoever waits for a read model to advance. */
final class PositionSignal {

    private final Lock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Condition awaited = lock.newCondition();
    private int waiting;

    void advanced() {
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isAwaited() {
        lock.lock();
        try {
            return waiting > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it holds; false when the time is up, or the thread was interrupted. */
    boolean await(BooleanSupplier reached, Duration atMost) {
        if (reached.getAsBoolean()) {
            return true;
        }
        lock.lock();
        waiting++;
        try {
            awaited.signalAll();
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
            waiting--;
            lock.unlock();
        }
    }

    /** Waits until one or the other time has come: the early one while somebody waits, else the late one, by {@link System#nanoTime()}. */
    void pause(long early, long late) throws InterruptedException {
        lock.lock();
        try {
            long until = waiting > 0 ? early : late;
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                awaited.awaitNanos(left);
                until = waiting > 0 ? early : late;
            }
        } finally {
            lock.unlock();
        }
    }
}
