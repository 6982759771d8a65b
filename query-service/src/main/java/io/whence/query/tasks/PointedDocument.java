package io.whence.query.tasks;

import io.whence.query.platform.store.DocumentCollection;
import java.util.List;

/**
 * That tasks point at something, or did.
 *
 * @param position of the last event that changed which ones do
 */
record PointedDocument(long position) {

    static final DocumentCollection<PointedDocument> ALL =
            new DocumentCollection<>("pointed", PointedDocument.class, List.of());
}
