package io.whence.query.platform.projection;

import io.whence.platform.storage.StorageFullException;
import io.whence.query.platform.store.Changes;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.DeadLetter;
import io.whence.query.platform.store.DocumentStore;
import io.whence.query.platform.store.Hit;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.LeaseStore;
import io.whence.query.platform.store.Model;
import io.whence.query.platform.store.ModelStorage;
import io.whence.query.platform.store.Rebuild;
import io.whence.query.platform.store.Scan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A storage whose live read models can be told that the disk is full. */
record FailingStorage(ModelStorage storage, AtomicInteger failures) implements ModelStorage {

    @Override
    public Optional<LeaseStore> register() {
        return storage.register();
    }

    @Override
    public Optional<DocumentStore> open(Model model) {
        return storage.open(model).map(store -> new FailingStore(store, failures));
    }

    @Override
    public Rebuild rebuild(Model model) {
        return storage.rebuild(model);
    }

    @Override
    public DocumentStore promote(Model model, DocumentStore finished) {
        return new FailingStore(storage.promote(model, finished), failures);
    }

    private record FailingStore(DocumentStore store, AtomicInteger failures) implements DocumentStore {

        @Override
        public <D> Map<String, D> find(Collection<D> collection, java.util.Collection<String> ids) {
            return store.find(collection, ids);
        }

        @Override
        public <D> Optional<D> get(Collection<D> collection, String id) {
            return store.get(collection, id);
        }

        @Override
        public <D> List<Hit<D>> scan(Collection<D> collection, Index<D> index, Scan scan) {
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
        public long write(Changes changes) {
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
