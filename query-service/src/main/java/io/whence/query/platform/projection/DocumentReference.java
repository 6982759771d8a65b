package io.whence.query.platform.projection;

import io.whence.query.platform.store.DocumentCollection;
import java.util.Comparator;

/** Names a document of a read model. */
record DocumentReference(String collection, String id) {

    /** Neighbours in the storage are written one after the other. */
    static final Comparator<DocumentReference> ORDER =
            Comparator.comparing(DocumentReference::collection).thenComparing(DocumentReference::id);

    static DocumentReference to(DocumentCollection<?> collection, String id) {
        return new DocumentReference(collection.name(), id);
    }
}
