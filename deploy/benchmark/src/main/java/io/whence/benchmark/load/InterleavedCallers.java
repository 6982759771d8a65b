package io.whence.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Callers that each do the next thing as soon as the last one is done. */
public final class InterleavedCallers {

    private InterleavedCallers() {}

    /** How many were done a second, by so many callers, for that long; what ends later is not counted. */
    public static double perSecond(int callers, Duration lasting, IntConsumer action) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long end = System.nanoTime() + lasting.toNanos();
            var done = new ArrayList<Future<Long>>();
            for (int caller = 0; caller < callers; caller++) {
                int first = caller;
                done.add(threads.submit(() -> {
                    long count = 0;
                    for (int number = first; System.nanoTime() < end; number += callers) {
                        action.accept(number);
                        count += System.nanoTime() < end ? 1 : 0;
                    }
                    return count;
                }));
            }
            long all = 0;
            for (var caller : done) {
                all += caller.get();
            }
            return all * 1e9 / lasting.toNanos();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("what is measured failed", e.getCause());
        }
    }
}
