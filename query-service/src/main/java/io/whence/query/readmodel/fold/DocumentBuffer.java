package io.whence.query.readmodel.fold;

import io.whence.query.readmodel.projection.DocumentReference;
import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentChange;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.ModelChanges;
import io.whence.query.readmodel.store.ReadModelWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents of a read model between its storage and the fold: what is changed is written when the owner says so. */
public final class DocumentBuffer {

    /** What a document is taken to weigh before one was written. */
    private static final long GUESS = 1_000;

    private final ReadModelWriter store;
    private final StoredDocumentCache stored;
    private final Map<DocumentReference, DocumentChange<?>> changed = new HashMap<>();
    private final Set<DocumentReference> absent = new HashSet<>();
    private final List<DeadLetter> parked = new ArrayList<>();
    private long typicalSize = GUESS;

    public DocumentBuffer(ReadModelWriter store, long cacheBytes, boolean fresh) {
        this.store = store;
        this.stored = new StoredDocumentCache(cacheBytes, fresh);
    }

    <D> @Nullable D get(DocumentCollection<D> collection, String id) {
        load(collection, List.of(id));
        var ref = DocumentReference.to(collection, id);
        var change = changed.get(ref);
        var document = change == null ? stored.get(ref) : change.document();
        return document == null ? null : collection.type().cast(document);
    }

    /** Reads what is not at hand. */
    <D> void load(DocumentCollection<D> collection, java.util.Collection<String> ids) {
        if (stored.isComplete()) {
            return;
        }
        var missing = ids.stream()
                .filter(id -> !isAtHand(DocumentReference.to(collection, id)))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            var found = store.find(collection, missing);
            missing.forEach(id -> remember(DocumentReference.to(collection, id), found.get(id)));
        }
    }

    private boolean isAtHand(DocumentReference ref) {
        return changed.containsKey(ref) || stored.contains(ref) || absent.contains(ref);
    }

    private void remember(DocumentReference ref, @Nullable Object document) {
        if (document == null) {
            absent.add(ref);
        } else {
            stored.put(ref, document, typicalSize);
        }
    }

    void apply(Map<DocumentReference, DocumentChange<?>> changes) {
        changed.putAll(changes);
    }

    void park(DeadLetter subject) {
        parked.add(subject);
    }

    /**
     * Writes everything that changed, with the position it was changed by.
     *
     * @return the size of the documents written, in bytes
     */
    public long flush(long position) {
        var changes = changed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(DocumentReference.ORDER))
                .<DocumentChange<?>>map(Map.Entry::getValue)
                .toList();
        long bytes = store.write(new ModelChanges(position, changes, parked));
        typicalSize = changes.isEmpty() ? typicalSize : Math.max(1, bytes / changes.size());
        absent.clear();
        changed.forEach((ref, change) -> settle(ref, change.document()));
        changed.clear();
        parked.clear();
        stored.trim();
        return bytes;
    }

    private void settle(DocumentReference ref, @Nullable Object document) {
        stored.remove(ref);
        remember(ref, document);
    }

    /** A session of its own for a batch, whose changes can be dropped. */
    public BatchChanges layer() {
        return new BatchChanges(this, new LinkedHashMap<>());
    }
}
