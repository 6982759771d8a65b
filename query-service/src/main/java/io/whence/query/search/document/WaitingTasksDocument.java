package io.whence.query.search.document;

import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;

/**
 * The tasks that a task blocks, so that they are told when it is done; it is found by nothing.
 *
 * @param tasks their ids
 */
public record WaitingTasksDocument(List<String> tasks) {

    public static final WaitingTasksDocument NONE = new WaitingTasksDocument(List.of());

    public static final DocumentCollection<WaitingTasksDocument> ALL =
            new DocumentCollection<>("waiters", WaitingTasksDocument.class, List.of());

    public WaitingTasksDocument having(String task, boolean now) {
        return new WaitingTasksDocument(TaskAttributes.having(tasks, task, now));
    }
}
