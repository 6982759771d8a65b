package io.whence.query.revisions;

import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;

/**
 * The latest revision of a post.
 *
 * @param latest the number of its latest revision
 * @param position of the event that made it
 */
record RevisionHeadDocument(long latest, long position) {

    static final DocumentCollection<RevisionHeadDocument> ALL =
            new DocumentCollection<>("heads", RevisionHeadDocument.class, List.of());
}
