package io.whence.command.runtime.eventlog;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** A real writer that a test holds back until the group it wants has queued up, in the order it was enqueued. */
final class HeldWriter implements AutoCloseable {

    private final Jackson3Serializer json = Jackson3Serializer.builder().build();
    private final EventMessageMapper mapper = new EventMessageMapper(EventFrameCodec.shipped(), json, json);
    private final CountDownLatch holding = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Integer> groups = new ArrayList<>();
    private final EventGroupWriter writer;
    private final GroupCommitter committer;
    private final AtomicBoolean closed = new AtomicBoolean();

    HeldWriter(Path directory) throws Exception {
        writer = new EventGroupWriter(Logs.file(directory), Clock.systemUTC(), (_, _, _) -> {});
        committer = new GroupCommitter(this::commit);
        Thread.ofVirtual().start(() -> committer.write(new EventLogWrite.DeleteSnapshot("none")));
        holding.await();
    }

    private List<AppendResult> commit(List<EventLogWrite> group) {
        if (released.getCount() > 0) {
            holding.countDown();
            awaitRelease();
        } else {
            groups.add(group.size());
        }
        return writer.commit(group);
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<EventLogEntry> entries(List<? extends DomainEventMessage<?>> events) {
        return events.stream().map(event -> mapper.entry(event, json)).toList();
    }

    /** Returns once the write waits in the queue. */
    CompletableFuture<AppendResult> enqueue(EventLogWrite write) {
        var outcome = new CompletableFuture<AppendResult>();
        var caller = Thread.ofPlatform().start(() -> outcome.complete(committer.write(write)));
        // Only who waits for its outcome is blocked on one of these.
        while (!(LockSupport.getBlocker(caller) instanceof ForkJoinPool.ManagedBlocker)) {
            Thread.onSpinWait();
        }
        return outcome;
    }

    void release() {
        released.countDown();
    }

    /** How many writes each group held since the release. */
    List<Integer> groups() {
        return groups;
    }

    @Override
    public void close() {
        committer.close();
        if (closed.compareAndSet(false, true)) {
            try {
                writer.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            mapper.close();
        }
    }
}
