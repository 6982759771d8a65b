package io.whence.command.runtime.eventlog;

import io.whence.platform.storage.StorageUnavailableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets many callers share one commit: whatever queues up while one group is being made durable is the next group.
 */
final class GroupCommitter implements AutoCloseable {

    /** Keeps one transaction, and the wait of whoever comes next, short. */
    private static final int EVENTS_PER_GROUP = 1_000;

    private record Waiting(EventLogWrite write, CompletableFuture<AppendResult> outcome) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition queued = lock.newCondition();
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private final Function<List<EventLogWrite>, List<AppendResult>> commit;
    private final Thread writer;
    private boolean closed;

    /**
     * @param commit makes a group durable and answers one outcome per write, in order; runs on one thread only
     */
    public GroupCommitter(Function<List<EventLogWrite>, List<AppendResult>> commit) {
        this.commit = commit;
        this.writer = Thread.ofPlatform().daemon().name("event-log-writer").start(this::run);
    }

    /**
     * Waits until the write is durable or refused. An interrupt does not cut the wait short, as the outcome would be
     * unknown then; it stays pending.
     */
    public AppendResult write(EventLogWrite write) {
        var waiting = new Waiting(write, new CompletableFuture<>());
        lock.lock();
        try {
            if (closed) {
                throw new StorageUnavailableException("The event log is closed");
            }
            queue.add(waiting);
            queued.signal();
        } finally {
            lock.unlock();
        }
        return waiting.outcome.join();
    }

    private void run() {
        for (var group = next(); !group.isEmpty(); group = next()) {
            var outcomes = outcomes(group.stream().map(Waiting::write).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).outcome.complete(outcomes.get(i));
            }
        }
    }

    /** Whatever goes wrong, every caller gets an answer and the writer lives on. */
    @SuppressWarnings("CatchingUnchecked")
    private List<AppendResult> outcomes(List<EventLogWrite> group) {
        try {
            return commit.apply(group);
        } catch (RuntimeException | Error e) {
            return group.stream()
                    .<AppendResult>map(_ -> new AppendResult.Failed(e))
                    .toList();
        }
    }

    /** Waits for writes; empty once closed and drained. */
    private List<Waiting> next() {
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                queued.awaitUninterruptibly();
            }
            var group = new ArrayList<Waiting>();
            for (int events = 0; !queue.isEmpty() && events < EVENTS_PER_GROUP; ) {
                var waiting = queue.remove();
                events += waiting.write.size();
                group.add(waiting);
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** Writes what is queued, then ends; refuses everything that comes later. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            queued.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
