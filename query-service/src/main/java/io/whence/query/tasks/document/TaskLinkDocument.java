package io.whence.query.tasks.document;

import io.whence.api.task.TaskRelation;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.util.List;

/**
 * A task pointing at a question, an answer or another task.
 *
 * @param position of the event that made it
 */
public record TaskLinkDocument(String from, String to, TaskRelation relation, long position) {

    public static final DocumentIndex<TaskLinkDocument> BY_TASK =
            new DocumentIndex<>("by-task", link -> IndexKey.of(List.of(link.from), List.of(link.position)));

    public static final DocumentIndex<TaskLinkDocument> BY_TARGET =
            new DocumentIndex<>("by-target", link -> IndexKey.of(List.of(link.to), List.of(link.position)));

    public static final DocumentCollection<TaskLinkDocument> ALL =
            new DocumentCollection<>("links", TaskLinkDocument.class, List.of(BY_TASK, BY_TARGET));

    public static String id(String from, String to, TaskRelation relation) {
        return from + "/" + relation + "/" + to;
    }
}
