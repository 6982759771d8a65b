package io.whence.query.tasks;

import io.whence.query.platform.store.Collection;
import java.util.List;

/**
 * Which tasks a task waits for, and which wait for it, whatever has become of them; by id.
 *
 * @param blockers those it waits for
 * @param blocked those that wait for it
 */
record EdgesDocument(List<String> blockers, List<String> blocked) {

    static final EdgesDocument NONE = new EdgesDocument(List.of(), List.of());

    static final Collection<EdgesDocument> ALL = new Collection<>("edges", EdgesDocument.class, List.of());
}
