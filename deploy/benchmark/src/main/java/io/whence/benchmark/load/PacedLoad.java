package io.whence.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * A load that does not slow down when what it meets does: everything has its time, and what it is late by counts. Where what it meets
 * cannot keep up at all, it is given up after twice its time, with what was done by then.
 */
public final class PacedLoad {

    private static final int CALLERS = 50;

    private PacedLoad() {}

    /** When a load is given up that began then and was to last so long, as a moment of {@link System#nanoTime()}. */
    public static long givenUp(long start, Duration lasting) {
        return start + 2 * lasting.toNanos();
    }

    /** How long each took, in milliseconds from when it was due. */
    public static List<Double> millis(int perSecond, Duration lasting, IntConsumer action) {
        int count = (int) (perSecond * lasting.toMillis() / 1_000);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime() + 100_000_000;
            var callers = new ArrayList<Future<List<Double>>>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int first = caller;
                callers.add(threads.submit(() -> {
                    var took = new ArrayList<Double>();
                    long end = givenUp(start, lasting);
                    for (int number = first; number < count && System.nanoTime() < end; number += CALLERS) {
                        long due = start + number * 1_000_000_000L / perSecond;
                        waitUntil(due);
                        action.accept(number);
                        took.add((System.nanoTime() - due) / 1e6);
                    }
                    return took;
                }));
            }
            var all = new ArrayList<Double>();
            for (var caller : callers) {
                all.addAll(caller.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("what is measured failed", e.getCause());
        }
    }

    /** Returns at a moment of {@link System#nanoTime()}. */
    public static void waitUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
