package io.whence.query.readmodel.store.mongo;

import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.IndexHit;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.ModelChanges;
import io.whence.query.readmodel.store.lease.LeaseLostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.conversions.Bson;

/** One making of a read model, live or finished: written in transactions that begin with a look at whose it is. */
final class MongoDocumentStore implements DocumentStore {

    /** In characters of events; their documents are a few times that, and a transaction should stay below 16 MB. */
    private static final long COMFORTABLE = 1_000_000;

    private final MongoDatabaseHandle mongo;
    private final MongoModelGeneration generation;
    private final String slot;
    private final long epoch;
    private volatile long position;
    private volatile long seenAt = System.nanoTime();

    MongoDocumentStore(
            MongoDatabaseHandle mongo, MongoModelGeneration generation, String slot, long epoch, long position) {
        this.mongo = mongo;
        this.generation = generation;
        this.slot = slot;
        this.epoch = epoch;
        this.position = position;
    }

    /** What its state must be like for it to be promoted: another epoch, or another making, and it is lost. */
    Bson claimed() {
        return MongoModelState.mine(generation, slot, epoch);
    }

    @Override
    public <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids) {
        return read(() -> MongoDocumentReader.find(mongo.database(), generation, collection, ids));
    }

    @Override
    public <D> Optional<D> get(DocumentCollection<D> collection, String id) {
        return read(() -> MongoDocumentReader.get(mongo.database(), generation, collection, id));
    }

    @Override
    public <D> List<IndexHit<D>> scan(DocumentCollection<D> collection, DocumentIndex<D> index, IndexScan scan) {
        return read(() -> MongoDocumentReader.scan(mongo.database(), generation, collection, index, scan));
    }

    @Override
    public List<DeadLetter> parked() {
        return read(() -> MongoDocumentReader.parked(mongo.database(), generation));
    }

    /** Whoever slept too long may have read from collections that were dropped meanwhile. */
    private <T> T read(Supplier<T> reading) {
        var found = MongoFailureTranslator.telling("the read model " + generation.model() + " cannot be read", reading);
        if (System.nanoTime() - seenAt > mongo.times().grace().toNanos() / 2 && !refresh()) {
            throw new StorageUnavailableException("the read model " + generation.model() + " was just replaced");
        }
        return found;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long comfortable() {
        return COMFORTABLE;
    }

    @Override
    public boolean refresh() {
        long before = System.nanoTime();
        var stored = state().map(state -> state.slot(slot)).filter(found -> found.generation() == generation.number());
        if (stored.isEmpty()) {
            return false;
        }
        position = Math.max(position, stored.get().position());
        seenAt = before;
        return true;
    }

    private Optional<MongoModelState> state() {
        return MongoFailureTranslator.telling(
                "the state of " + generation.model() + " cannot be read",
                () -> MongoModelState.of(mongo, generation.model()));
    }

    @Override
    public long write(ModelChanges changes) {
        var writing = MongoBulkWrites.of(changes);
        boolean written = MongoFailureTranslator.telling(
                "the read model " + generation.model() + " cannot be written",
                () -> mongo.guarantees().together(writes -> write(changes.position(), writing, writes)));
        if (!written) {
            requireWritten(changes.position());
        }
        position = changes.position();
        seenAt = System.nanoTime();
        return writing.bytes();
    }

    private boolean write(long to, MongoBulkWrites writing, MongoServerGuarantees.Writes writes) {
        var models = MongoModelState.models(mongo);
        var mine = MongoModelState.mineBefore(generation, slot, epoch, to);
        if (writes.update(models, mine, MongoModelState.at(slot, to)) == 0) {
            return false;
        }
        writing.to(mongo.database(), generation, writes::bulk);
        return true;
    }

    /** A write may have gone through whose answer got lost: the same again is then none. */
    private void requireWritten(long to) {
        var stored = state().filter(state -> state.epoch() == epoch)
                .map(state -> state.slot(slot))
                .filter(found -> found.generation() == generation.number())
                .orElseThrow(() -> new LeaseLostException(generation.model()));
        if (stored.position() != to) {
            throw new StorageUnavailableException("the read model " + generation.model() + " is at " + stored.position()
                    + " already, a write to " + to + " comes too late");
        }
    }

    /** What it reads and writes through is shared. */
    @Override
    public void close() {}
}
