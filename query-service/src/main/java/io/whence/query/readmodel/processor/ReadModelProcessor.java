package io.whence.query.readmodel.processor;

import io.whence.query.readmodel.fold.DeadLetterQueue;
import io.whence.query.readmodel.fold.ReadModelCatchUp;
import io.whence.query.readmodel.lease.LeaseTimes;
import io.whence.query.readmodel.lease.Leases;
import io.whence.query.readmodel.log.PositionedEventLog;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.store.BrokenModelException;
import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.NewerModelException;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processor of one read model: keeps it up to date with the event log, on one thread, whatever fails. */
final class ReadModelProcessor {

    private static final Logger log = LoggerFactory.getLogger(ReadModelProcessor.class);
    private static final long STOP_MILLIS = 2_000;
    private static final long LOOK_MILLIS = 20;

    private final Projection projection;
    private final ReadModelDefinition model;
    private final ProcessorFailures failures;
    private final LogFollower follower;
    private final RebuildSwap swap;
    private final ReadModelStorage storage;
    private final PositionSignal signal = new PositionSignal();
    private final Leases claims;
    private final ReplicaFollower watch;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final LiveReadModel live;
    private final ReadModelLag lag;
    private final RebuildProcess rebuilding;
    private final Thread thread;
    private volatile @Nullable DeadLetterQueue parking;
    /** Of the claim that the live read model was opened under; null while another node writes it. */
    private volatile @Nullable Long term;

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
        this.storage = storage;
        this.claims = claims;
        this.lag = lag;
        this.live = new LiveReadModel(model.name(), signal);
        this.failures = new ProcessorFailures(model.name());
        this.follower = new LogFollower(events, signal, lag, failures);
        this.swap = new RebuildSwap(model, events, storage, live, follower, failures);
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
    Optional<Long> position() {
        return Optional.ofNullable(live.store()).map(DocumentStore::position);
    }

    /** Waits until the live read model has reached a position; false when the time is up. */
    boolean await(long position, Duration atMost) {
        return signal.await(() -> position().orElse(-1L) >= position, atMost);
    }

    /** How much was written to the live read model since the start, in bytes of documents. */
    long writtenBytes() {
        return follower.writtenBytes();
    }

    /** How far a rebuild is, from 0 to 1; 1 when none is under way. */
    double rebuildProgress() {
        return rebuilding.progress();
    }

    boolean isRebuilding() {
        return rebuilding.isUnderWay();
    }

    Collection<DeadLetter> parked() {
        var current = parking;
        return term == null ? watch.parked() : current == null ? List.of() : current.all();
    }

    /** What keeps it from going on; empty when nothing does. */
    Optional<String> failure() {
        return failures.current();
    }

    /** The event log ended there when it was asked. */
    void told(long head, Instant asked) {
        lag.told(head, asked, position().orElse(-1L));
    }

    /** How long ago the live read model last had everything that was on record; zero when that is no longer than usual. */
    Duration behind() {
        return lag.behind();
    }

    /** Whether it gets no further although there is more, or nobody is left who would take it on. */
    boolean standsStill(Duration limit) {
        return lag.standsStill(limit) || thread.getState() == Thread.State.TERMINATED && stopped.getCount() > 0;
    }

    /**
     * Opens the read model, if there is one to be had.
     *
     * @throws io.whence.query.readmodel.store.NewerModelException when a newer version wrote it
     */
    void open() {
        term = claims.term(model.name());
        boolean mine = term != null;
        live.swap(() -> storage.open(model)
                .filter(store -> !mine || swap.isOfThisLog(store))
                .orElse(null));
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
    boolean isWriter() {
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
                failures.recovered();
                backoff.reset();
            } catch (InterruptedException e) {
                return;
            } catch (LeaseLostException _) {
                lost();
            } catch (NewerModelException e) {
                failures.failed(e);
                claims.retire();
                backoff.pause();
            } catch (BrokenModelException e) {
                failures.failed(e);
                rebuilding.start();
                backoff.pause();
            } catch (RuntimeException | Error e) {
                failures.failed(e);
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
            var opened = storage.open(model).filter(swap::isOfThisLog).orElse(null);
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
        follower.follow(
                store,
                update(store),
                () -> stopped.getCount() > 0 && !rebuilding.isFinished() && isMine() && !isToLeave());
    }

    private boolean isMine() {
        return Objects.equals(claims.term(model.name()), term);
    }

    private boolean isToLeave() {
        return claims.isToLeave(model.name()) && !rebuilding.isUnderWay();
    }

    /** Swaps a finished rebuild in. */
    private void adopt() throws InterruptedException {
        var finished = rebuilding.take();
        if (finished == null) {
            return;
        }
        try {
            swap.swapIn(finished, update(finished), position().orElse(-1L), () -> stopped.getCount() > 0);
        } finally {
            finished.close();
            rebuilding.done();
            signal.advanced();
        }
    }

    private ReadModelCatchUp update(DocumentStore store) {
        var update = ReadModelCatchUp.of(projection, store);
        parking = update.parking();
        return update;
    }
}
