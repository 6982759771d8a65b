package io.whence.query.tasks;

import io.whence.api.task.TaskRelation;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import java.util.List;

/**
 * A task pointing at a question, an answer or another task.
 *
 * @param position of the event that made it
 */
record LinkDocument(String from, String to, TaskRelation relation, long position) {

    static final Index<LinkDocument> BY_TASK =
            new Index<>("by-task", link -> Key.of(List.of(link.from), List.of(link.position)));

    static final Index<LinkDocument> BY_TARGET =
            new Index<>("by-target", link -> Key.of(List.of(link.to), List.of(link.position)));

    static final Collection<LinkDocument> ALL =
            new Collection<>("links", LinkDocument.class, List.of(BY_TASK, BY_TARGET));

    static String id(String from, String to, TaskRelation relation) {
        return from + "/" + relation + "/" + to;
    }
}
