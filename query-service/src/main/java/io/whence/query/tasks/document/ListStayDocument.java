package io.whence.query.tasks.document;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time a task was shown in a list.
 *
 * @param number counted from 1
 * @param until null while it lasts
 */
public record ListStayDocument(
        String taskId,
        long number,
        String boardId,
        String listId,
        Instant since,
        @Nullable Instant until) {

    public static final DocumentIndex<ListStayDocument> BY_TASK =
            new DocumentIndex<>("by-task", spell -> IndexKey.of(List.of(spell.taskId), List.of(spell.number)));

    public static final DocumentCollection<ListStayDocument> ALL =
            new DocumentCollection<>("spells", ListStayDocument.class, List.of(BY_TASK));

    public static String id(String taskId, long number) {
        return taskId + "/" + number;
    }

    /** It cannot end before it began, whatever the sources of imported facts say. */
    public ListStayDocument until(Instant at) {
        return new ListStayDocument(taskId, number, boardId, listId, since, at.isBefore(since) ? since : at);
    }
}
