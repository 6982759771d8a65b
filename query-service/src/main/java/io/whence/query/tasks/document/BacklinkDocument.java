package io.whence.query.tasks.document;

import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;

/**
 * The backlinks of something: that tasks point at it, or did.
 *
 * @param position of the last event that changed which ones do
 */
public record BacklinkDocument(long position) {

    public static final DocumentCollection<BacklinkDocument> ALL =
            new DocumentCollection<>("pointed", BacklinkDocument.class, List.of());
}
