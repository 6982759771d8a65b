package io.whence.query.readmodel.processor;

import io.whence.platform.storage.StorageFullException;
import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.IndexHit;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.ModelChanges;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelRebuild;
import io.whence.query.readmodel.store.ReadModelStorage;
import io.whence.query.readmodel.store.lease.LeaseStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A storage whose live read models can be told that the disk is full. */
public record FailingStorage(ReadModelStorage storage, AtomicInteger failures) implements ReadModelStorage {

    @Override
    public Optional<LeaseStore> register() {
        return storage.register();
    }

    @Override
    public Optional<DocumentStore> open(ReadModelDefinition model) {
        return storage.open(model).map(store -> new FailingStore(store, failures));
    }

    @Override
    public ReadModelRebuild rebuild(ReadModelDefinition model) {
        return storage.rebuild(model);
    }

    @Override
    public DocumentStore promote(ReadModelDefinition model, DocumentStore finished) {
        return new FailingStore(storage.promote(model, finished), failures);
    }

    private record FailingStore(DocumentStore store, AtomicInteger failures) implements DocumentStore {

        @Override
        public <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids) {
            return store.find(collection, ids);
        }

        @Override
        public <D> Optional<D> get(DocumentCollection<D> collection, String id) {
            return store.get(collection, id);
        }

        @Override
        public <D> List<IndexHit<D>> scan(DocumentCollection<D> collection, DocumentIndex<D> index, IndexScan scan) {
            return store.scan(collection, index, scan);
        }

        @Override
        public long position() {
            return store.position();
        }

        @Override
        public boolean refresh() {
            return store.refresh();
        }

        @Override
        public List<DeadLetter> parked() {
            return store.parked();
        }

        @Override
        public long write(ModelChanges changes) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new StorageFullException("the disk is full", new IllegalStateException());
            }
            return store.write(changes);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
