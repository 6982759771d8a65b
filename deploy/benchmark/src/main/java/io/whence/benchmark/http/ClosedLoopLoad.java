package io.whence.benchmark.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Sends requests as fast as they are answered: each connection its next one as soon as it has the reply to the last. */
public final class ClosedLoopLoad {

    private final int port;
    private final IntFunction<byte[]> requests;

    /** Every request is one of {@code requests}, by number, and must be answered 201. */
    public ClosedLoopLoad(int port, IntFunction<byte[]> requests) {
        this.port = port;
        this.requests = requests;
    }

    /** Requests per second over that many connections, for that long. */
    public double run(int connections, Duration lasting) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            long end = start + lasting.toNanos();
            var senders = new ArrayList<Future<Long>>();
            for (int sender = 0; sender < connections; sender++) {
                senders.add(threads.submit(sender(sender, connections, end)));
            }
            long answered = 0;
            for (var sender : senders) {
                answered += sender.get();
            }
            return answered * 1e9 / lasting.toNanos();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request of the load failed", e.getCause());
        }
    }

    /** Counts what was answered before the end; the last reply, after it, is not. */
    private Callable<Long> sender(int first, int step, long end) {
        return () -> {
            try (var connection = new KeepAliveConnection(port)) {
                for (long answered = 0, request = first; ; answered++, request += step) {
                    connection
                            .exchange(requests.apply((int) (request & Integer.MAX_VALUE)))
                            .expect(201);
                    if (System.nanoTime() > end) {
                        return answered;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
