package io.whence.query.search;

import io.whence.query.platform.store.DocumentCollection;
import java.util.List;

/**
 * Which tasks a task blocks, so that they are told when it is done; it is found by nothing.
 *
 * @param tasks their ids
 */
record WaitersDocument(List<String> tasks) {

    static final WaitersDocument NONE = new WaitersDocument(List.of());

    static final DocumentCollection<WaitersDocument> ALL =
            new DocumentCollection<>("waiters", WaitersDocument.class, List.of());

    WaitersDocument having(String task, boolean now) {
        return new WaitersDocument(Work.having(tasks, task, now));
    }
}
