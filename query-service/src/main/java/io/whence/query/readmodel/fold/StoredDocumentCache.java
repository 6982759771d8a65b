package io.whence.query.readmodel.fold;

import io.whence.query.readmodel.projection.DocumentReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents as they are stored, the least recently used given up first. */
final class StoredDocumentCache {

    private record Cached(Object document, long size) {}

    private final Map<DocumentReference, Cached> cached = new LinkedHashMap<>(16, 0.75f, true);
    private final long budget;
    private long size;
    private boolean complete;

    /**
     * An empty cache.
     *
     * @param budget in bytes of JSON
     * @param complete whether nothing is stored yet, so that what is not in here is nowhere
     */
    StoredDocumentCache(long budget, boolean complete) {
        this.budget = budget;
        this.complete = complete;
    }

    /** Whether every stored document is in here. */
    boolean isComplete() {
        return complete;
    }

    boolean contains(DocumentReference ref) {
        return cached.containsKey(ref);
    }

    @Nullable
    Object get(DocumentReference ref) {
        var found = cached.get(ref);
        return found == null ? null : found.document();
    }

    void put(DocumentReference ref, Object document, long bytes) {
        remove(ref);
        cached.put(ref, new Cached(document, bytes));
        size += bytes;
    }

    void remove(DocumentReference ref) {
        var removed = cached.remove(ref);
        size -= removed == null ? 0 : removed.size();
    }

    void trim() {
        var eldest = cached.values().iterator();
        while (size > budget && eldest.hasNext()) {
            size -= eldest.next().size();
            eldest.remove();
            complete = false;
        }
    }
}
