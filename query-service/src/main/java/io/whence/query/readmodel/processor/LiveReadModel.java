package io.whence.query.readmodel.processor;

import io.whence.platform.web.RequestProblemException;
import io.whence.query.readmodel.projection.ReadFreshness;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.DocumentStore;
import io.whence.query.readmodel.store.IndexHit;
import io.whence.query.readmodel.store.IndexScan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Whichever store of a read model is live. A reader waits until it is as fresh as asked for, and the moment it takes to put another in
 * its place.
 */
final class LiveReadModel implements DocumentReader {

    private static final int UNTIL_FRESH_SECONDS = 1;
    private static final int UNTIL_BUILT_SECONDS = 5;

    private final String name;
    private final PositionSignal signal;
    private final ReadWriteLock swapping = new ReentrantReadWriteLock();
    private volatile @Nullable DocumentStore store;

    LiveReadModel(String name, PositionSignal signal) {
        this.name = name;
        this.signal = signal;
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
    public <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids) {
        return read(documents -> documents.find(collection, ids));
    }

    @Override
    public <D> Optional<D> get(DocumentCollection<D> collection, String id) {
        return read(documents -> documents.get(collection, id));
    }

    @Override
    public <D> List<IndexHit<D>> scan(DocumentCollection<D> collection, DocumentIndex<D> index, IndexScan scan) {
        return read(documents -> documents.scan(collection, index, scan));
    }

    @Override
    public long position() {
        return read(DocumentReader::position);
    }

    private <T> T read(Function<DocumentReader, T> reading) {
        awaitFresh();
        swapping.readLock().lock();
        try {
            var live = store;
            if (live == null) {
                throw behind("is being built", UNTIL_BUILT_SECONDS);
            }
            return reading.apply(live);
        } finally {
            swapping.readLock().unlock();
        }
    }

    private void awaitFresh() {
        long asked = ReadFreshness.position();
        if (asked != ReadFreshness.ANY && !signal.await(() -> isAt(asked), ReadFreshness.patience())) {
            throw behind("has not come that far yet", UNTIL_FRESH_SECONDS);
        }
    }

    /** What is not there at all is another matter. */
    private boolean isAt(long position) {
        var live = store;
        return live == null || live.position() >= position;
    }

    private RequestProblemException behind(String why, int retryAfterSeconds) {
        return new RequestProblemException(
                HttpStatus.SERVICE_UNAVAILABLE,
                "read-model-behind",
                "The read model " + name + " " + why + ".",
                retryAfterSeconds);
    }
}
