package io.whence.query.readmodel.projection;

import io.whence.query.readmodel.store.DocumentCollection;
import java.util.Comparator;

/** A reference to a document of a read model. */
public record DocumentReference(String collection, String id) {

    /** Neighbours in the storage are written one after the other. */
    public static final Comparator<DocumentReference> ORDER =
            Comparator.comparing(DocumentReference::collection).thenComparing(DocumentReference::id);

    public static DocumentReference to(DocumentCollection<?> collection, String id) {
        return new DocumentReference(collection.name(), id);
    }
}
