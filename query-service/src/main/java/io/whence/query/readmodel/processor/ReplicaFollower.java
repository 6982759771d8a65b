package io.whence.query.readmodel.processor;

import io.whence.query.readmodel.lease.LeaseTimes;
import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelStorage;
import java.time.Duration;
import java.util.List;

/** A follower of a read model that another node writes: of how far it is, and of which making of it is live. */
final class ReplicaFollower {

    private static final Duration PARKED_EVERY = Duration.ofSeconds(1);

    private final ReadModelDefinition model;
    private final ReadModelStorage storage;
    private final LiveReadModel live;
    private final ReadModelLag lag;
    private final PositionSignal signal;
    private final LeaseTimes times;
    private volatile List<DeadLetter> parked = List.of();
    private long told = -1;
    private long parkedAt = System.nanoTime() - PARKED_EVERY.toNanos();

    ReplicaFollower(
            ReadModelDefinition model,
            ReadModelStorage storage,
            LiveReadModel live,
            ReadModelLag lag,
            PositionSignal signal,
            LeaseTimes times) {
        this.model = model;
        this.storage = storage;
        this.live = live;
        this.lag = lag;
        this.signal = signal;
        this.times = times;
    }

    List<DeadLetter> parked() {
        return parked;
    }

    /** Looks once, and lets a moment pass. */
    void look() throws InterruptedException {
        var store = live.store();
        if (store == null || !store.refresh()) {
            store = storage.open(model).orElse(null);
            var opened = store;
            if (opened != null || live.store() != null) {
                live.swap(() -> opened);
            }
        }
        if (store != null) {
            seen(store);
        }
        long looked = System.nanoTime();
        signal.pause(looked + times.awaited().toNanos(), looked + times.idle().toNanos());
    }

    private void seen(DocumentStore store) {
        long now = store.position();
        if (now != told) {
            // Not only what this look found: a reader may have had to look before, and told nobody.
            told = now;
            lag.reached(now);
            signal.advanced();
        }
        if (System.nanoTime() - parkedAt > PARKED_EVERY.toNanos()) {
            parked = store.parked();
            parkedAt = System.nanoTime();
        }
    }
}
