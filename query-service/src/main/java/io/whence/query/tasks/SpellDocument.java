package io.whence.query.tasks;

import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time a task was shown in a list.
 *
 * @param number counted from 1
 * @param until null while it lasts
 */
record SpellDocument(
        String taskId,
        long number,
        String boardId,
        String listId,
        Instant since,
        @Nullable Instant until) {

    static final Index<SpellDocument> BY_TASK =
            new Index<>("by-task", spell -> Key.of(List.of(spell.taskId), List.of(spell.number)));

    static final Collection<SpellDocument> ALL = new Collection<>("spells", SpellDocument.class, List.of(BY_TASK));

    static String id(String taskId, long number) {
        return taskId + "/" + number;
    }

    /** It cannot end before it began, whatever the sources of imported facts say. */
    SpellDocument until(Instant at) {
        return new SpellDocument(taskId, number, boardId, listId, since, at.isBefore(since) ? since : at);
    }
}
