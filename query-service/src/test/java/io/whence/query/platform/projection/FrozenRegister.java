package io.whence.query.platform.projection;

import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.platform.store.Claim;
import io.whence.query.platform.store.ClaimRegister;
import io.whence.query.platform.store.DocumentStore;
import io.whence.query.platform.store.Model;
import io.whence.query.platform.store.ModelStorage;
import io.whence.query.platform.store.Node;
import io.whence.query.platform.store.Rebuild;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A storage whose node cannot be heard of any more once it is told so, and goes on to write for all that: a zombie. */
record FrozenRegister(ModelStorage storage, ClaimRegister real, AtomicBoolean frozen)
        implements ModelStorage, ClaimRegister {

    static FrozenRegister of(ModelStorage storage) {
        return new FrozenRegister(storage, storage.register().orElseThrow(), new AtomicBoolean());
    }

    private ClaimRegister reached() {
        if (frozen.get()) {
            throw new StorageUnavailableException("the register cannot be reached");
        }
        return real;
    }

    @Override
    public Optional<ClaimRegister> register() {
        return Optional.of(this);
    }

    @Override
    public Optional<DocumentStore> open(Model model) {
        return storage.open(model);
    }

    @Override
    public Rebuild rebuild(Model model) {
        return storage.rebuild(model);
    }

    @Override
    public DocumentStore promote(Model model, DocumentStore finished) {
        return storage.promote(model, finished);
    }

    @Override
    public List<Claim> claims() {
        return reached().claims();
    }

    @Override
    public List<Node> nodes() {
        return reached().nodes();
    }

    @Override
    public void beat(String node, Set<String> wants) {
        reached().beat(node, wants);
    }

    @Override
    public void forget(Node node) {
        reached().forget(node);
    }

    @Override
    public Optional<Claim> take(String model, @Nullable Claim seen, String node) {
        return reached().take(model, seen, node);
    }

    @Override
    public Optional<Claim> beat(Claim mine) {
        return reached().beat(mine);
    }

    @Override
    public void release(Claim mine) {
        reached().release(mine);
    }
}
