package io.whence.query.tasks;

import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;

/**
 * What only the task itself shows, beside its {@link CardDocument}.
 *
 * @param watchers members' ids
 */
record TaskDocument(String body, List<String> watchers, ChecklistContents checklists) {

    static final TaskDocument NONE = new TaskDocument("", List.of(), ChecklistContents.NONE);

    static final DocumentCollection<TaskDocument> ALL =
            new DocumentCollection<>("tasks", TaskDocument.class, List.of());

    TaskDocument saying(String newBody) {
        return new TaskDocument(newBody, watchers, checklists);
    }

    TaskDocument watched(List<String> now) {
        return new TaskDocument(body, now, checklists);
    }

    TaskDocument with(ChecklistContents now) {
        return new TaskDocument(body, watchers, now);
    }
}
