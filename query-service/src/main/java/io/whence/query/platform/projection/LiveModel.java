package io.whence.query.platform.projection;

import io.whence.platform.web.RequestProblem;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.DocumentStore;
import io.whence.query.platform.store.Documents;
import io.whence.query.platform.store.Hit;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Scan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Whichever store of a read model is live: a reader waits the moment it takes to put another in its place. */
final class LiveModel implements Documents {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final String name;
    private final ReadWriteLock swapping = new ReentrantReadWriteLock();
    private volatile @Nullable DocumentStore store;

    LiveModel(String name) {
        this.name = name;
    }

    @Nullable
    DocumentStore store() {
        return store;
    }

    /** Closes the store when there is one, and goes on with the next; without any when it cannot be had. */
    void swap(Supplier<@Nullable DocumentStore> next) {
        swapping.writeLock().lock();
        try {
            var old = store;
            store = null;
            if (old != null) {
                old.close();
            }
            store = next.get();
        } finally {
            swapping.writeLock().unlock();
        }
    }

    @Override
    public <D> Map<String, D> find(Collection<D> collection, java.util.Collection<String> ids) {
        return read(documents -> documents.find(collection, ids));
    }

    @Override
    public <D> Optional<D> get(Collection<D> collection, String id) {
        return read(documents -> documents.get(collection, id));
    }

    @Override
    public <D> List<Hit<D>> scan(Collection<D> collection, Index<D> index, Scan scan) {
        return read(documents -> documents.scan(collection, index, scan));
    }

    @Override
    public long position() {
        return read(Documents::position);
    }

    private <T> T read(Function<Documents, T> reading) {
        swapping.readLock().lock();
        try {
            var live = store;
            if (live == null) {
                throw new RequestProblem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "read-model-behind",
                        "The read model " + name + " is being built.",
                        RETRY_AFTER_SECONDS);
            }
            return reading.apply(live);
        } finally {
            swapping.readLock().unlock();
        }
    }
}
