package io.whence.query.platform.projection;

import io.whence.query.platform.store.Change;
import io.whence.query.platform.store.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One batch's changes on top of the workspace: kept together or dropped together. */
record BatchChanges(DocumentBuffer below, Map<DocumentReference, Change<?>> changes) implements DocumentSession {

    @Override
    public <D> void prefetch(Collection<D> collection, java.util.Collection<String> ids) {
        below.load(collection, ids);
    }

    @Override
    public <D> @Nullable D get(Collection<D> collection, String id) {
        var change = changes.get(DocumentReference.to(collection, id));
        if (change == null) {
            return below.get(collection, id);
        }
        return change.document() == null ? null : collection.type().cast(change.document());
    }

    @Override
    public <D> void put(Collection<D> collection, String id, D document) {
        changes.put(DocumentReference.to(collection, id), new Change<>(collection, id, document));
    }

    @Override
    public <D> void delete(Collection<D> collection, String id) {
        changes.put(DocumentReference.to(collection, id), new Change<>(collection, id, null));
    }

    void keep() {
        below.apply(changes);
    }
}
