package io.whence.query.tasks;

import io.whence.query.platform.store.DocumentCollection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task between its neighbours in a list, those that are not shown included.
 *
 * @param placedAt the position of the event that put it there
 */
record StandingDocument(
        String id,
        String listId,
        Rank rank,
        long placedAt,
        @Nullable String before,
        @Nullable String after) {

    static final DocumentCollection<StandingDocument> ALL =
            new DocumentCollection<>("standings", StandingDocument.class, List.of());

    StandingDocument after(@Nullable String neighbour) {
        return new StandingDocument(id, listId, rank, placedAt, before, neighbour);
    }

    StandingDocument before(@Nullable String neighbour) {
        return new StandingDocument(id, listId, rank, placedAt, neighbour, after);
    }
}
