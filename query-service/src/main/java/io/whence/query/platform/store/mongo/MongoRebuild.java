package io.whence.query.platform.store.mongo;

import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import io.whence.query.platform.store.DeadLetter;
import io.whence.query.platform.store.DocumentCollection;
import io.whence.query.platform.store.DocumentStore;
import io.whence.query.platform.store.LeaseLostException;
import io.whence.query.platform.store.ModelChanges;
import io.whence.query.platform.store.ModelSchema;
import io.whence.query.platform.store.ReadModelDefinition;
import io.whence.query.platform.store.ReadModelRebuild;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A read model in the making, in collections nobody else knows: no transactions, and the indexes last where there are many documents.
 * Where there are few, making an index over them takes longer than writing them with it.
 */
final class MongoRebuild implements ReadModelRebuild {

    /** In the first write to a collection. */
    static final int FEW = 5_000;

    private static final Logger log = LoggerFactory.getLogger(MongoRebuild.class);

    private final Mongo mongo;
    private final ReadModelDefinition model;
    private final Generation generation;
    private final long epoch;
    private final Set<DocumentCollection<?>> begun = new HashSet<>();
    private long position = -1;
    private boolean closed;

    private MongoRebuild(Mongo mongo, ReadModelDefinition model, Generation generation, long epoch) {
        this.mongo = mongo;
        this.model = model;
        this.generation = generation;
        this.epoch = epoch;
    }

    static MongoRebuild begin(Mongo mongo, ReadModelDefinition model, long epoch) {
        return Failures.telling("the read model " + model.name() + " cannot be rebuilt", () -> {
            long number = ModelState.nextGeneration(mongo, model.name(), epoch)
                    .orElseThrow(() -> new LeaseLostException(model.name()));
            var rebuild = new MongoRebuild(mongo, model, new Generation(model.name(), number), epoch);
            rebuild.announce();
            mongo.database().createCollection(rebuild.generation.parked());
            return rebuild;
        });
    }

    /** From now on nobody takes its collections for leftovers. */
    private void announce() {
        var state = new ModelState.Slot(generation.number(), position, ModelSchema.of(model, MongoModels.FORMAT));
        var mine = ModelState.mine(model.name(), epoch);
        if (ModelState.models(mongo).updateOne(mine, ModelState.making(state)).getMatchedCount() == 0) {
            throw new LeaseLostException(model.name());
        }
    }

    @Override
    public <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids) {
        return Failures.telling(
                "the rebuild cannot be read", () -> Reading.find(mongo.patient(), generation, collection, ids));
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public List<DeadLetter> parked() {
        return Failures.telling("the rebuild cannot be read", () -> Reading.parked(mongo.database(), generation));
    }

    @Override
    public long write(ModelChanges changes) {
        var there = there(changes);
        var writing = Writing.of(
                changes,
                (collection, id) -> !there.getOrDefault(collection, Set.of()).contains(id));
        begin(small(writing));
        begun.addAll(writing.documents().keySet());
        var bulks = new ArrayList<Runnable>();
        writing.to(mongo.patient(), generation, new Gathered(bulks));
        Failures.telling("the rebuild cannot be written", () -> {
            SideBySide.run(bulks);
            return true;
        });
        position = changes.position();
        return writing.bytes();
    }

    /** The new collections that get few documents. Where many come at once, their write makes the collection. */
    private List<DocumentCollection<?>> small(Writing writing) {
        var small = new ArrayList<DocumentCollection<?>>();
        writing.documents().forEach((collection, writes) -> {
            if (!begun.contains(collection) && Writing.stored(writes) <= FEW) {
                small.add(collection);
            }
        });
        return small;
    }

    private void begin(List<DocumentCollection<?>> collections) {
        var making = new ArrayList<Runnable>();
        for (var collection : collections) {
            making.add(() -> Indexes.begin(mongo, generation, collection));
        }
        SideBySide.run(making);
    }

    /** The ids of those that were written before. Nothing was before the first write, as a failed rebuild is not gone on with. */
    private Map<DocumentCollection<?>, Set<String>> there(ModelChanges changes) {
        var ids = new HashMap<DocumentCollection<?>, Set<String>>();
        if (position >= 0) {
            for (var change : changes.changes()) {
                ids.computeIfAbsent(change.collection(), _ -> new HashSet<>()).add(change.id());
            }
            Failures.telling("the rebuild cannot be read", () -> {
                ids.replaceAll((collection, some) -> Reading.ids(mongo.patient(), generation, collection, some));
                return true;
            });
        }
        return ids;
    }

    /** What is to be written side by side. */
    private record Gathered(List<Runnable> bulks) implements Writing.Bulks {

        @Override
        public <D> void write(MongoCollection<D> in, List<WriteModel<D>> writes) {
            bulks.add(() -> in.bulkWrite(writes, ReplicaSet.UNORDERED));
        }
    }

    @Override
    public DocumentStore finish() {
        var unwritten = new ArrayList<DocumentCollection<?>>(model.collections());
        unwritten.removeAll(begun);
        begin(unwritten);
        Indexes.make(mongo, generation, model);
        Failures.telling("the rebuild cannot be finished", () -> {
            var mine = ModelState.mine(generation, ModelState.MAKING, epoch);
            if (ModelState.models(mongo)
                            .updateOne(mine, ModelState.at(ModelState.MAKING, position))
                            .getMatchedCount()
                    == 0) {
                throw new LeaseLostException(model.name());
            }
            return true;
        });
        closed = true;
        return new MongoDocuments(mongo, generation, ModelState.MAKING, epoch, position);
    }

    /** What cannot be removed now is removed with the next leftovers. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            ModelState.models(mongo)
                    .updateOne(ModelState.mine(generation, ModelState.MAKING, epoch), unset(ModelState.MAKING));
            generation.names(model).forEach(name -> mongo.collection(name).drop());
        } catch (MongoException e) {
            log.info(
                    "What was made of {} is left behind for the moment: {}",
                    model.name(),
                    e.getClass().getSimpleName());
        }
    }
}
