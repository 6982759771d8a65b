package io.whence.query.readmodel.processor;

import io.whence.platform.start.StartupFailedException;
import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.readmodel.lease.LeaseTimes;
import io.whence.query.readmodel.lease.Leases;
import io.whence.query.readmodel.lease.SharedLeases;
import io.whence.query.readmodel.lease.SoleOwnerLeases;
import io.whence.query.readmodel.log.HeadTracker;
import io.whence.query.readmodel.log.PositionedEventLog;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.NewerModelException;
import io.whence.query.readmodel.store.ReadModelStorage;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.springframework.context.SmartLifecycle;

/** The runner of every projection: starts after the event log and before the web server, stops in reverse. */
final class ReadModelProcessors implements ReadModels, SmartLifecycle {

    /** One reads, one folds. */
    private static final int CORES_PER_REBUILD = 2;

    private final Map<String, ReadModelProcessor> runners = new LinkedHashMap<>();
    private final PositionedEventLog events;
    private final HeadTracker known;
    private final Leases claims;
    private volatile boolean running;

    ReadModelProcessors(
            List<Projection> projections, PositionedEventLog events, ReadModelStorage storage, Clock clock) {
        this(projections, events, storage, clock, LeaseTimes.USUAL);
    }

    ReadModelProcessors(
            List<Projection> projections,
            PositionedEventLog events,
            ReadModelStorage storage,
            Clock clock,
            LeaseTimes times) {
        this.events = events;
        this.known = new HeadTracker(
                events, clock, (position, asked) -> runners.values().forEach(runner -> runner.told(position, asked)));
        var names = projections.stream()
                .filter(projection -> projection.ownStorage().isEmpty())
                .map(Projection::name)
                .toList();
        this.claims = storage.register()
                .<Leases>map(register -> new SharedLeases(register, names, nodeName(), times))
                .orElseGet(SoleOwnerLeases::new);
        int cores = Runtime.getRuntime().availableProcessors();
        var own = new Semaphore(Math.max(1, cores / CORES_PER_REBUILD), true);
        // What is written to a server waits for it about half of the time.
        var turns = storage.register().isPresent() ? new Semaphore(cores, true) : own;
        for (var projection : projections) {
            var runner = projection
                    .ownStorage()
                    .map(store -> new ReadModelProcessor(
                            projection, events, store, new SoleOwnerLeases(), times, new ReadModelLag(clock), own))
                    .orElseGet(() -> new ReadModelProcessor(
                            projection, events, storage, claims, times, new ReadModelLag(clock), turns));
            if (runners.put(projection.name(), runner) != null) {
                throw new IllegalArgumentException("two read models are called " + projection.name());
            }
        }
    }

    Collection<ReadModelProcessor> runners() {
        return runners.values();
    }

    @Override
    public DocumentReader of(Projection projection) {
        return runner(projection.name()).live();
    }

    @Override
    public long position() {
        return runners.values().stream()
                .filter(runner -> !runner.isOfThisNode())
                .map(ReadModelProcessor::position)
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .min()
                .orElse(-1);
    }

    @Override
    public OptionalLong head() {
        try {
            return known.isAway() ? OptionalLong.empty() : OptionalLong.of(events.head());
        } catch (StorageUnavailableException _) {
            return OptionalLong.empty();
        }
    }

    @Override
    public boolean isRecorded(long position) {
        return known.position() >= position || head().orElse(Long.MAX_VALUE) >= position;
    }

    @Override
    public Duration behind() {
        return runners.values().stream()
                .filter(runner -> !runner.isOfThisNode())
                .filter(runner -> runner.position().isPresent())
                .map(ReadModelProcessor::behind)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    @Override
    public Duration behind(Projection projection) {
        return runner(projection.name()).behind();
    }

    /** Where the event log ended when it was last asked. */
    long knownHead() {
        return known.position();
    }

    @Override
    public boolean awaitNews(Projection projection, long position, Duration atMost) {
        return runner(projection.name()).await(position + 1, atMost);
    }

    @Override
    public boolean awaitHead(Projection projection, Duration atMost) {
        var end = head();
        return end.isPresent() && runner(projection.name()).await(end.getAsLong(), atMost);
    }

    @Override
    public boolean awaitHead(Duration atMost) {
        var end = head();
        long deadline = System.nanoTime() + atMost.toNanos();
        return end.isPresent()
                && runners.values().stream()
                        .allMatch(runner ->
                                runner.await(end.getAsLong(), Duration.ofNanos(deadline - System.nanoTime())));
    }

    @Override
    public void rebuild(String name) {
        runner(name).rebuild();
    }

    @Override
    public void start() {
        try {
            runners.values().forEach(ReadModelProcessor::open);
        } catch (NewerModelException e) {
            throw new StartupFailedException(String.valueOf(e.getMessage()));
        }
        // Not before all could be opened: what runs already would have much to tell of a start that ends at once.
        runners.values().forEach(ReadModelProcessor::start);
        claims.start();
        known.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        known.stop();
        try {
            // All are told first: they then end side by side.
            runners.values().forEach(ReadModelProcessor::halt);
            for (var runner : runners.values()) {
                runner.stop();
            }
            claims.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE + 1;
    }

    /** Says nothing to anybody but that it is another one after a restart. */
    private static String nodeName() {
        return ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    }

    private ReadModelProcessor runner(String name) {
        var runner = runners.get(name);
        if (runner == null) {
            throw new IllegalArgumentException("there is no read model " + name);
        }
        return runner;
    }
}
