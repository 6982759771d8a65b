package io.whence.query.tasks;

import io.whence.query.platform.store.Collection;
import java.util.List;

/**
 * That tasks point at something, or did.
 *
 * @param position of the last event that changed which ones do
 */
record PointedDocument(long position) {

    static final Collection<PointedDocument> ALL = new Collection<>("pointed", PointedDocument.class, List.of());
}
