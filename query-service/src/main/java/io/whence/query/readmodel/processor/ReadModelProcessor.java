package io.whence.query.readmodel.processor;

import io.whence.query.readmodel.fold.DeadLetterQueue;
import io.whence.query.readmodel.fold.ReadModelCatchUp;
import io.whence.query.readmodel.lease.LeaseTimes;
import io.whence.query.readmodel.lease.Leases;
import io.whence.query.readmodel.log.EventSlice;
import io.whence.query.readmodel.log.PositionedEventLog;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.store.CorruptReadModelException;
import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.NewerReadModelException;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelStorage;
import io.whence.query.readmodel.store.lease.LeaseLostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one read model up to date with the event log, on one thread, whatever fails. */
public final class ReadModelProcessor {

    private static final Logger log = LoggerFactory.getLogger(ReadModelProcessor.class);
    private static final long STOP_MILLIS = 2_000;
    private static final long LOOK_MILLIS = 20;

    /** Under load, how far apart writes are while nobody waits to read what was written. At rest nobody waits for it. */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Projection projection;
    private final ReadModelDefinition model;
    private final PositionedEventLog events;
    private final ReadModelStorage storage;
    private final PositionSignal signal = new PositionSignal();
    private final Leases claims;
    private final ReplicaFollower watch;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final LiveReadModel live;
    private final ReadModelLag lag;
    private final LongAdder writtenBytes = new LongAdder();
    private final RebuildProcess rebuilding;
    private final Thread thread;
    private volatile @Nullable DeadLetterQueue parking;
    /** Of the claim that the live read model was opened under; null while another node writes it. */
    private volatile @Nullable Long term;

    private volatile @Nullable String failure;

    ReadModelProcessor(
            Projection projection,
            PositionedEventLog events,
            ReadModelStorage storage,
            Leases claims,
            LeaseTimes times,
            ReadModelLag lag,
            Semaphore turns) {
        this.projection = projection;
        this.model = new ReadModelDefinition(projection.name(), projection.version(), projection.collections());
        this.events = events;
        this.storage = storage;
        this.claims = claims;
        this.lag = lag;
        this.live = new LiveReadModel(model.name(), signal);
        this.rebuilding = new RebuildProcess(projection, model, events, storage, stopped, turns, this::lost);
        this.watch = new ReplicaFollower(model, storage, live, lag, signal, times);
        this.thread =
                Thread.ofPlatform().daemon().name("projection-" + model.name()).unstarted(this::run);
    }

    String name() {
        return model.name();
    }

    LiveReadModel live() {
        return live;
    }

    /** Of the live read model; empty while there is none. */
    public Optional<Long> position() {
        return Optional.ofNullable(live.store()).map(DocumentStore::position);
    }

    /** Waits until the live read model has reached a position; false when the time is up. */
    boolean await(long position, Duration atMost) {
        return signal.await(() -> position().orElse(-1L) >= position, atMost);
    }

    /** How much was written to the live read model since the start, in bytes of documents. */
    long writtenBytes() {
        return writtenBytes.sum();
    }

    /** How far a rebuild is, from 0 to 1; 1 when none is under way. */
    double rebuildProgress() {
        return rebuilding.progress();
    }

    public boolean isRebuilding() {
        return rebuilding.isUnderWay();
    }

    public Collection<DeadLetter> parked() {
        var current = parking;
        return term == null ? watch.parked() : current == null ? List.of() : current.all();
    }

    /** What keeps it from going on; empty when nothing does. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** The event log ended there when it was asked. */
    void told(long head, Instant asked) {
        lag.told(head, asked, position().orElse(-1L));
    }

    /** How long ago the live read model last had everything that was on record; zero when that is no longer than usual. */
    Duration behind() {
        return lag.behind();
    }

    /**
     * Opens the read model, if there is one to be had.
     *
     * @throws io.whence.query.readmodel.store.NewerReadModelException when a newer version wrote it
     */
    void open() {
        term = claims.term(model.name());
        boolean mine = term != null;
        live.swap(() ->
                storage.open(model).filter(store -> !mine || isOfThisLog(store)).orElse(null));
    }

    /** Goes on with what was opened, or starts to build it. */
    void start() {
        thread.start();
    }

    /** Whether it is this node's own, and nobody else's. */
    boolean isOfThisNode() {
        return projection.ownStorage().isPresent();
    }

    /** Whether this node is the one that writes it. */
    public boolean isWriter() {
        return term != null;
    }

    /**
     * Starts to rebuild it beside the live one.
     *
     * @throws IllegalStateException when another node writes it
     */
    void rebuild() {
        if (term == null) {
            throw new IllegalStateException("another node writes the read model " + model.name());
        }
        rebuilding.start();
    }

    void halt() {
        stopped.countDown();
    }

    /** Ends what {@link #halt()} told to end, and closes the read model. */
    void stop() throws InterruptedException {
        thread.join(STOP_MILLIS);
        rebuilding.stop();
        live.swap(() -> null);
    }

    private void run() {
        var backoff = new RetryBackoff(stopped);
        while (stopped.getCount() > 0) {
            try {
                step();
                failure = null;
                backoff.reset();
            } catch (InterruptedException e) {
                return;
            } catch (LeaseLostException _) {
                lost();
            } catch (NewerReadModelException e) {
                failed(e);
                claims.retire();
                backoff.pause();
            } catch (CorruptReadModelException e) {
                failed(e);
                rebuilding.start();
                backoff.pause();
            } catch (RuntimeException | Error e) {
                failed(e);
                backoff.pause();
            }
        }
    }

    private void step() throws InterruptedException {
        if (isToLeave()) {
            claims.leave(model.name());
        }
        var held = claims.term(model.name());
        if (!Objects.equals(held, term)) {
            changeHands(held);
        }
        if (held != null && rebuilding.isFinished()) {
            adopt();
        }
        var store = live.store();
        claims.want(model.name(), store == null);
        if (held == null) {
            watch.look();
        } else if (store == null) {
            rebuilding.start();
            stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            follow(store);
        }
    }

    /** What was opened under another claim, or none, cannot be written: it is opened anew. */
    private void changeHands(@Nullable Long held) throws InterruptedException {
        if (term != null) {
            log.info("{} is written by another node from now on", model.name());
            term = null;
            rebuilding.stop();
        }
        if (held != null) {
            var opened = storage.open(model).filter(this::isOfThisLog).orElse(null);
            live.swap(() -> opened);
            term = held;
            log.info("{} is written by this node from now on", model.name());
        }
    }

    private void lost() {
        var had = term;
        if (had != null) {
            claims.lost(model.name(), had);
        }
    }

    /** Takes the live read model on until a rebuild is finished, or another node is to. */
    private void follow(DocumentStore store) throws InterruptedException {
        if (!store.refresh()) {
            throw new LeaseLostException(model.name());
        }
        lag.reached(store.position());
        signal.advanced();
        try (var feed = events.after(store.position())) {
            var update = update(store);
            while (stopped.getCount() > 0 && !rebuilding.isFinished() && isMine() && !isToLeave()) {
                long begun = System.nanoTime();
                if (advance(update, feed.next())) {
                    signal.pause(begun + store.pace().toNanos(), begun + PACE_NANOS);
                }
            }
            writtenBytes.add(update.flush());
        }
    }

    private boolean isMine() {
        return Objects.equals(claims.term(model.name()), term);
    }

    private boolean isToLeave() {
        return claims.isToLeave(model.name()) && !rebuilding.isUnderWay();
    }

    /**
     * Where there is more, it is caught up: fewer and larger writes are faster.
     *
     * @return whether something was written, and the end of the log reached
     */
    private boolean advance(ReadModelCatchUp update, EventSlice slice) {
        if (!slice.isEmpty()) {
            update.fold(slice);
        }
        if (slice.hasMore() && !update.isFull()) {
            return false;
        }
        writtenBytes.add(update.flush());
        lag.reached(update.position());
        failure = null;
        signal.advanced();
        return !slice.isEmpty() && !slice.hasMore();
    }

    /** Brings a finished rebuild to where the live read model is, lest a reader go back in time, and swaps it in. */
    private void adopt() throws InterruptedException {
        var finished = rebuilding.take();
        if (finished == null) {
            return;
        }
        try {
            catchUp(finished, position().orElse(-1L));
            promote(finished);
        } finally {
            finished.close();
            rebuilding.done();
            signal.advanced();
        }
    }

    private void promote(DocumentStore finished) {
        if (storage.register().isPresent()) {
            // Others read the live one meanwhile in any case, and it stays when this fails.
            var promoted = storage.promote(model, finished);
            live.swap(() -> promoted);
        } else {
            live.swap(() -> promoteOrReopen(finished));
        }
    }

    private @Nullable DocumentStore promoteOrReopen(DocumentStore finished) {
        try {
            return storage.promote(model, finished);
        } catch (RuntimeException e) {
            failed(e);
            return storage.open(model).orElse(null);
        }
    }

    private void catchUp(DocumentStore store, long position) throws InterruptedException {
        try (var feed = events.after(store.position())) {
            var update = update(store);
            while (store.position() < position && stopped.getCount() > 0) {
                var slice = feed.next();
                if (!slice.isEmpty()) {
                    update.fold(slice);
                    update.flush();
                }
            }
        }
    }

    private ReadModelCatchUp update(DocumentStore store) {
        var update = ReadModelCatchUp.of(projection, store);
        parking = update.parking();
        return update;
    }

    /** A read model that knows more than is on record was made from another log. */
    private boolean isOfThisLog(DocumentStore store) {
        if (store.position() <= events.head()) {
            return true;
        }
        log.warn("{} is rebuilt: it is ahead of the event log, so it was made from another", model.name());
        store.close();
        return false;
    }

    private void failed(Throwable e) {
        // Told in full once: a full disk may last for hours.
        if (failure == null) {
            log.error("{} cannot go on for the moment, it is tried again", model.name(), e);
        } else {
            log.warn("{} still cannot go on: {}", model.name(), e.toString());
        }
        failure = e.getClass().getSimpleName();
    }
}
