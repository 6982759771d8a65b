package io.whence.query.readmodel.fold;

import io.whence.query.readmodel.projection.DocumentReference;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.store.DocumentChange;
import io.whence.query.readmodel.store.DocumentCollection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One batch's changes on top of the workspace: kept together or dropped together. */
public record BatchChanges(DocumentBuffer below, Map<DocumentReference, DocumentChange<?>> changes)
        implements DocumentSession {

    @Override
    public <D> void prefetch(DocumentCollection<D> collection, java.util.Collection<String> ids) {
        below.load(collection, ids);
    }

    @Override
    public <D> @Nullable D get(DocumentCollection<D> collection, String id) {
        var change = changes.get(DocumentReference.to(collection, id));
        if (change == null) {
            return below.get(collection, id);
        }
        return change.document() == null ? null : collection.type().cast(change.document());
    }

    @Override
    public <D> void put(DocumentCollection<D> collection, String id, D document) {
        changes.put(DocumentReference.to(collection, id), new DocumentChange<>(collection, id, document));
    }

    @Override
    public <D> void delete(DocumentCollection<D> collection, String id) {
        changes.put(DocumentReference.to(collection, id), new DocumentChange<>(collection, id, null));
    }

    public void keep() {
        below.apply(changes);
    }
}
