package io.whence.query.revisions;

import io.whence.query.platform.store.Collection;
import java.util.List;

/**
 * How far a post has been written.
 *
 * @param latest the number of its latest revision
 * @param position of the event that made it
 */
record HeadDocument(long latest, long position) {

    static final Collection<HeadDocument> ALL = new Collection<>("heads", HeadDocument.class, List.of());
}
