package io.whence.query.readmodel.processor;

import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelRebuild;
import io.whence.query.readmodel.store.ReadModelStorage;
import io.whence.query.readmodel.store.lease.Lease;
import io.whence.query.readmodel.store.lease.LeaseStore;
import io.whence.query.readmodel.store.lease.StorageNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A storage whose node cannot be heard of any more once it is told so, and goes on to write for all that: a zombie. */
record FrozenRegister(ReadModelStorage storage, LeaseStore real, AtomicBoolean frozen)
        implements ReadModelStorage, LeaseStore {

    static FrozenRegister of(ReadModelStorage storage) {
        return new FrozenRegister(storage, storage.register().orElseThrow(), new AtomicBoolean());
    }

    private LeaseStore reached() {
        if (frozen.get()) {
            throw new StorageUnavailableException("the register cannot be reached");
        }
        return real;
    }

    @Override
    public Optional<LeaseStore> register() {
        return Optional.of(this);
    }

    @Override
    public Optional<DocumentStore> open(ReadModelDefinition model) {
        return storage.open(model);
    }

    @Override
    public ReadModelRebuild rebuild(ReadModelDefinition model) {
        return storage.rebuild(model);
    }

    @Override
    public DocumentStore promote(ReadModelDefinition model, DocumentStore finished) {
        return storage.promote(model, finished);
    }

    @Override
    public List<Lease> claims() {
        return reached().claims();
    }

    @Override
    public List<StorageNode> nodes() {
        return reached().nodes();
    }

    @Override
    public void beat(String node, Set<String> wants) {
        reached().beat(node, wants);
    }

    @Override
    public void forget(StorageNode node) {
        reached().forget(node);
    }

    @Override
    public Optional<Lease> take(String model, @Nullable Lease seen, String node) {
        return reached().take(model, seen, node);
    }

    @Override
    public Optional<Lease> beat(Lease mine) {
        return reached().beat(mine);
    }

    @Override
    public void release(Lease mine) {
        reached().release(mine);
    }
}
