package io.whence.query.readmodel.processor;

import io.whence.query.readmodel.fold.ReadModelCatchUp;
import io.whence.query.readmodel.log.EventPrefetcher;
import io.whence.query.readmodel.log.EventSlice;
import io.whence.query.readmodel.log.PositionedEventLog;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelRebuild;
import io.whence.query.readmodel.store.ReadModelStorage;
import io.whence.query.readmodel.store.lease.LeaseLostException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that makes a read model anew, on threads of its own, until it succeeds or is stopped. */
final class RebuildProcess {

    private static final Logger log = LoggerFactory.getLogger(RebuildProcess.class);

    private final Projection projection;
    private final ReadModelDefinition model;
    private final PositionedEventLog events;
    private final ReadModelStorage storage;
    private final CountDownLatch stopped;
    private final Semaphore turns;
    private final Runnable lost;
    private final AtomicReference<@Nullable DocumentStore> finished = new AtomicReference<>();
    private final Lock starting = new ReentrantLock();
    private volatile @Nullable Thread thread;
    private volatile boolean underWay;
    private volatile @Nullable RebuildProgress progress;

    /**
     * Makes one.
     *
     * @param turns one for each rebuild that may run at a time: more than the machine has cores for take longer than one after
     *     the other
     * @param lost told when another node writes the read model by now
     */
    RebuildProcess(
            Projection projection,
            ReadModelDefinition model,
            PositionedEventLog events,
            ReadModelStorage storage,
            CountDownLatch stopped,
            Semaphore turns,
            Runnable lost) {
        this.projection = projection;
        this.model = model;
        this.events = events;
        this.storage = storage;
        this.stopped = stopped;
        this.turns = turns;
        this.lost = lost;
    }

    /** Begins, unless one is under way or waits to be taken. */
    void start() {
        starting.lock();
        try {
            if (!underWay && stopped.getCount() > 0) {
                underWay = true;
                var begun = Thread.ofPlatform()
                        .daemon()
                        .name("rebuild-" + model.name())
                        .unstarted(this::run);
                thread = begun;
                begun.start();
            }
        } finally {
            starting.unlock();
        }
    }

    boolean isFinished() {
        return finished.get() != null;
    }

    boolean isUnderWay() {
        return underWay;
    }

    /** How far it is, from 0 to 1; 1 when none is under way. */
    double progress() {
        var current = progress;
        return current == null ? (underWay ? 0 : 1) : current.share();
    }

    /** Hands over what was finished, to be promoted; null when nothing is. */
    @Nullable
    DocumentStore take() {
        return finished.getAndSet(null);
    }

    /** What was taken is live, or lost: another rebuild may begin. */
    void done() {
        progress = null;
        underWay = false;
    }

    /** Gives up what is under way; another may begin. */
    void stop() throws InterruptedException {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            running.join(1_000);
        }
        var left = take();
        if (left != null) {
            left.close();
        }
        done();
    }

    private void run() {
        var backoff = new RetryBackoff(stopped);
        boolean told = false;
        while (isWanted()) {
            try {
                buildInTurn();
                return;
            } catch (InterruptedException | CancellationException e) {
                return;
            } catch (LeaseLostException e) {
                lost.run();
                return;
            } catch (RuntimeException e) {
                if (told) {
                    log.warn("rebuilding {} failed again: {}", model.name(), e.toString());
                } else {
                    log.error("rebuilding {} failed, it begins anew", model.name(), e);
                }
                told = true;
                backoff.pause();
            }
        }
    }

    private boolean isWanted() {
        return stopped.getCount() > 0 && Thread.currentThread() == thread;
    }

    private void buildInTurn() throws InterruptedException {
        turns.acquire();
        try {
            build();
        } finally {
            turns.release();
        }
    }

    private void build() throws InterruptedException {
        var told = new RebuildProgress(model.name(), events.head() + 1);
        progress = told;
        try (var rebuild = storage.rebuild(model)) {
            pour(rebuild, told);
            told.indexing();
            var store = rebuild.finish();
            catchUp(store);
            told.finished();
            if (isWanted()) {
                finished.set(store);
            } else {
                store.close();
            }
        }
    }

    private void pour(ReadModelRebuild rebuild, RebuildProgress told) throws InterruptedException {
        var update = ReadModelCatchUp.fresh(projection, rebuild);
        try (var slices = EventPrefetcher.of(events, model.name())) {
            for (var slice = slices.next(); !slice.isEmpty(); slice = slices.next()) {
                update.fold(slice);
                if (update.isFull()) {
                    update.flush();
                }
                told.reached(update.position() + 1);
            }
        }
        update.flush();
    }

    private void catchUp(DocumentStore store) throws InterruptedException {
        try (var feed = events.after(store.position())) {
            var update = ReadModelCatchUp.of(projection, store);
            EventSlice slice;
            do {
                slice = feed.next();
                if (!slice.isEmpty()) {
                    update.fold(slice);
                    update.flush();
                }
            } while (slice.hasMore());
        } catch (RuntimeException | InterruptedException e) {
            store.close();
            throw e;
        }
    }
}
