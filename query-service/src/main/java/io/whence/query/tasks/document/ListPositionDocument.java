package io.whence.query.tasks.document;

import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task between its neighbours in a list, those that are not shown included.
 *
 * @param placedAt the position of the event that put it there
 */
public record ListPositionDocument(
        String id,
        String listId,
        FractionalRank rank,
        long placedAt,
        @Nullable String before,
        @Nullable String after) {

    public static final DocumentCollection<ListPositionDocument> ALL =
            new DocumentCollection<>("standings", ListPositionDocument.class, List.of());

    public ListPositionDocument after(@Nullable String neighbour) {
        return new ListPositionDocument(id, listId, rank, placedAt, before, neighbour);
    }

    public ListPositionDocument before(@Nullable String neighbour) {
        return new ListPositionDocument(id, listId, rank, placedAt, neighbour, after);
    }
}
