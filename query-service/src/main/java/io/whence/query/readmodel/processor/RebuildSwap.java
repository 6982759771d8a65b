package io.whence.query.readmodel.processor;

import io.whence.query.readmodel.fold.ReadModelCatchUp;
import io.whence.query.readmodel.log.PositionedEventLog;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelStorage;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The swap of a finished rebuild for the live read model. */
final class RebuildSwap {

    private static final Logger log = LoggerFactory.getLogger(ReadModelProcessor.class);

    private final ReadModelDefinition model;
    private final PositionedEventLog events;
    private final ReadModelStorage storage;
    private final LiveReadModel live;
    private final LogFollower follower;
    private final ProcessorFailures failures;

    RebuildSwap(
            ReadModelDefinition model,
            PositionedEventLog events,
            ReadModelStorage storage,
            LiveReadModel live,
            LogFollower follower,
            ProcessorFailures failures) {
        this.model = model;
        this.events = events;
        this.storage = storage;
        this.live = live;
        this.follower = follower;
        this.failures = failures;
    }

    /** Brings a finished rebuild to where the live read model is, so that no reader goes back in time, and swaps it in. */
    void swapIn(DocumentStore finished, ReadModelCatchUp update, long position, BooleanSupplier goesOn)
            throws InterruptedException {
        follower.catchUp(finished, update, position, goesOn);
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
            failures.failed(e);
            return storage.open(model).orElse(null);
        }
    }

    /** Whether a store was made from this log; one that knows more than is recorded was made from another, and is closed. */
    boolean isOfThisLog(DocumentStore store) {
        if (store.position() <= events.head()) {
            return true;
        }
        log.warn("{} is rebuilt: it is ahead of the event log, so it was made from another", model.name());
        store.close();
        return false;
    }
}
