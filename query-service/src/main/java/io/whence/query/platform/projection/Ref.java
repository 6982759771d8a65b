package io.whence.query.platform.projection;

import io.whence.query.platform.store.Collection;
import java.util.Comparator;

/** Names a document of a read model. */
record Ref(String collection, String id) {

    /** Neighbours in the storage are written one after the other. */
    static final Comparator<Ref> ORDER = Comparator.comparing(Ref::collection).thenComparing(Ref::id);

    static Ref to(Collection<?> collection, String id) {
        return new Ref(collection.name(), id);
    }
}
