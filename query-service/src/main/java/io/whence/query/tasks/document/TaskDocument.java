package io.whence.query.tasks.document;

import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;

/**
 * The document of what only the task itself shows, beside its {@link CardDocument}.
 *
 * @param watchers members' ids
 */
public record TaskDocument(String body, List<String> watchers, ChecklistContents checklists) {

    public static final TaskDocument NONE = new TaskDocument("", List.of(), ChecklistContents.NONE);

    public static final DocumentCollection<TaskDocument> ALL =
            new DocumentCollection<>("tasks", TaskDocument.class, List.of());

    public TaskDocument saying(String newBody) {
        return new TaskDocument(newBody, watchers, checklists);
    }

    public TaskDocument watched(List<String> now) {
        return new TaskDocument(body, now, checklists);
    }

    public TaskDocument with(ChecklistContents now) {
        return new TaskDocument(body, watchers, now);
    }
}
