package io.whence.query.readmodel.store.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does what mostly waits for a server at the same time. */
final class ConcurrentServerCalls {

    private ConcurrentServerCalls() {}

    /**
     * Returns when all are done, or one has failed and the others have ended.
     *
     * @throws CancellationException when the thread was interrupted
     * @throws RuntimeException what one of them threw
     */
    static void run(List<Runnable> actions) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            actions.forEach(action -> running.add(threads.submit(action)));
            try {
                for (var one : running) {
                    one.get();
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw asThrown(e);
            }
        }
    }

    private static RuntimeException asThrown(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(e);
        };
    }
}
