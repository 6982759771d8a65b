package io.whence.query.readmodel.store.mongo;

import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.ModelChanges;
import io.whence.query.readmodel.store.ModelSchema;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelRebuild;
import io.whence.query.readmodel.store.lease.LeaseLostException;
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
final class MongoReadModelRebuild implements ReadModelRebuild {

    /** In the first write to a collection. */
    static final int FEW = 5_000;

    private static final Logger log = LoggerFactory.getLogger(MongoReadModelRebuild.class);

    private final MongoDatabaseHandle mongo;
    private final ReadModelDefinition model;
    private final MongoModelGeneration generation;
    private final long epoch;
    private final Set<DocumentCollection<?>> begun = new HashSet<>();
    private long position = -1;
    private boolean closed;

    private MongoReadModelRebuild(
            MongoDatabaseHandle mongo, ReadModelDefinition model, MongoModelGeneration generation, long epoch) {
        this.mongo = mongo;
        this.model = model;
        this.generation = generation;
        this.epoch = epoch;
    }

    static MongoReadModelRebuild begin(MongoDatabaseHandle mongo, ReadModelDefinition model, long epoch) {
        return MongoFailureTranslator.telling("the read model " + model.name() + " cannot be rebuilt", () -> {
            long number = MongoModelState.nextGeneration(mongo, model.name(), epoch)
                    .orElseThrow(() -> new LeaseLostException(model.name()));
            var rebuild =
                    new MongoReadModelRebuild(mongo, model, new MongoModelGeneration(model.name(), number), epoch);
            rebuild.announce();
            mongo.database().createCollection(rebuild.generation.parked());
            return rebuild;
        });
    }

    /** From now on nobody takes its collections for leftovers. */
    private void announce() {
        var state = new MongoModelState.Slot(
                generation.number(), position, ModelSchema.of(model, MongoReadModelStorage.FORMAT));
        var mine = MongoModelState.mine(model.name(), epoch);
        if (MongoModelState.models(mongo)
                        .updateOne(mine, MongoModelState.making(state))
                        .getMatchedCount()
                == 0) {
            throw new LeaseLostException(model.name());
        }
    }

    @Override
    public <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids) {
        return MongoFailureTranslator.telling(
                "the rebuild cannot be read",
                () -> MongoDocumentReader.find(mongo.patient(), generation, collection, ids));
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public List<DeadLetter> parked() {
        return MongoFailureTranslator.telling(
                "the rebuild cannot be read", () -> MongoDocumentReader.parked(mongo.database(), generation));
    }

    @Override
    public long write(ModelChanges changes) {
        var there = there(changes);
        var writing = MongoBulkWrites.of(
                changes,
                (collection, id) -> !there.getOrDefault(collection, Set.of()).contains(id));
        begin(small(writing));
        begun.addAll(writing.documents().keySet());
        var bulks = new ArrayList<Runnable>();
        writing.to(mongo.patient(), generation, new Gathered(bulks));
        MongoFailureTranslator.telling("the rebuild cannot be written", () -> {
            ConcurrentServerCalls.run(bulks);
            return true;
        });
        position = changes.position();
        return writing.bytes();
    }

    /** The new collections that get few documents. Where many come at once, their write makes the collection. */
    private List<DocumentCollection<?>> small(MongoBulkWrites writing) {
        var small = new ArrayList<DocumentCollection<?>>();
        writing.documents().forEach((collection, writes) -> {
            if (!begun.contains(collection) && MongoBulkWrites.stored(writes) <= FEW) {
                small.add(collection);
            }
        });
        return small;
    }

    private void begin(List<DocumentCollection<?>> collections) {
        var making = new ArrayList<Runnable>();
        for (var collection : collections) {
            making.add(() -> MongoIndexBuilder.begin(mongo, generation, collection));
        }
        ConcurrentServerCalls.run(making);
    }

    /** The ids of those that were written before. Nothing was before the first write, as a failed rebuild is not gone on with. */
    private Map<DocumentCollection<?>, Set<String>> there(ModelChanges changes) {
        var ids = new HashMap<DocumentCollection<?>, Set<String>>();
        if (position >= 0) {
            for (var change : changes.changes()) {
                ids.computeIfAbsent(change.collection(), _ -> new HashSet<>()).add(change.id());
            }
            MongoFailureTranslator.telling("the rebuild cannot be read", () -> {
                ids.replaceAll(
                        (collection, some) -> MongoDocumentReader.ids(mongo.patient(), generation, collection, some));
                return true;
            });
        }
        return ids;
    }

    /** What is to be written side by side. */
    private record Gathered(List<Runnable> bulks) implements MongoBulkWrites.Bulks {

        @Override
        public <D> void write(MongoCollection<D> in, List<WriteModel<D>> writes) {
            bulks.add(() -> in.bulkWrite(writes, ReplicaSetGuarantees.UNORDERED));
        }
    }

    @Override
    public DocumentStore finish() {
        var unwritten = new ArrayList<DocumentCollection<?>>(model.collections());
        unwritten.removeAll(begun);
        begin(unwritten);
        MongoIndexBuilder.make(mongo, generation, model);
        MongoFailureTranslator.telling("the rebuild cannot be finished", () -> {
            var mine = MongoModelState.mine(generation, MongoModelState.MAKING, epoch);
            if (MongoModelState.models(mongo)
                            .updateOne(mine, MongoModelState.at(MongoModelState.MAKING, position))
                            .getMatchedCount()
                    == 0) {
                throw new LeaseLostException(model.name());
            }
            return true;
        });
        closed = true;
        return new MongoDocumentStore(mongo, generation, MongoModelState.MAKING, epoch, position);
    }

    /** What cannot be removed now is removed with the next leftovers. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            MongoModelState.models(mongo)
                    .updateOne(
                            MongoModelState.mine(generation, MongoModelState.MAKING, epoch),
                            unset(MongoModelState.MAKING));
            generation.names(model).forEach(name -> mongo.collection(name).drop());
        } catch (MongoException e) {
            log.info(
                    "What was made of {} is left behind for the moment: {}",
                    model.name(),
                    e.getClass().getSimpleName());
        }
    }
}
