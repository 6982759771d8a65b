package io.whence.query.tasks.document;

import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;

/**
 * The tasks that a task waits for, and those that wait for it, whatever has become of them; by id.
 *
 * @param blockers those it waits for
 * @param blocked those that wait for it
 */
public record DependencyDocument(List<String> blockers, List<String> blocked) {

    public static final DependencyDocument NONE = new DependencyDocument(List.of(), List.of());

    public static final DocumentCollection<DependencyDocument> ALL =
            new DocumentCollection<>("edges", DependencyDocument.class, List.of());
}
