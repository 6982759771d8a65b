package io.whence.query.readmodel.store.mongo;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes the collections of makings that were replaced or given up, once nobody can be reading them any more. */
final class ObsoleteGenerationCleanup implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ObsoleteGenerationCleanup.class);

    private final MongoDatabaseHandle mongo;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mongo-leftovers").factory());

    ObsoleteGenerationCleanup(MongoDatabaseHandle mongo) {
        this.mongo = mongo;
    }

    /** What is a leftover now stays one for ever; whoever reads it has learnt of the next making when the grace is over. */
    void sweepLater(String model) {
        try {
            var names = of(model);
            if (!names.isEmpty()) {
                later.schedule(() -> drop(model, names), mongo.times().grace().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (MongoException e) {
            told(model, e);
        }
    }

    private List<String> of(String model) {
        // Listed first: a making that begins now is either not listed or announced.
        var collections = mongo.collections();
        var state = MongoModelState.of(mongo, model);
        var kept = new ArrayList<Long>();
        state.map(MongoModelState::live).ifPresent(live -> kept.add(live.generation()));
        state.map(MongoModelState::making).ifPresent(making -> kept.add(making.generation()));
        return collections.stream()
                .filter(name -> MongoModelGeneration.of(model, name)
                        .filter(generation -> !kept.contains(generation.number()))
                        .isPresent())
                .toList();
    }

    private void drop(String model, List<String> names) {
        try {
            names.forEach(name -> mongo.collection(name).drop());
            log.debug("{}: removed {}", model, names);
        } catch (MongoException e) {
            told(model, e);
        }
    }

    private static void told(String model, MongoException e) {
        log.info(
                "What was made of {} before is left for the moment: {}",
                model,
                e.getClass().getSimpleName());
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
