package io.whence.query.tasks.document;

import io.whence.api.event.ListEvent.ListAdded;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is now.
 *
 * @param limit how many tasks it is meant to hold; null for any number
 * @param head the first task in it, also one that is not shown; null in an empty list
 * @param tail the last one, likewise
 * @param count how many tasks it shows
 * @param position of the last event that changed anything about it, its tasks' order and number included
 */
public record ListDocument(
        String id,
        String boardId,
        String teamId,
        String name,
        @Nullable Integer limit,
        boolean archived,
        @Nullable String head,
        @Nullable String tail,
        int count,
        long version,
        long position) {

    public static final DocumentCollection<ListDocument> ALL =
            new DocumentCollection<>("lists", ListDocument.class, List.of());

    public static ListDocument added(ListAdded event, RecordedEvent recorded) {
        return new ListDocument(
                event.listId().value(),
                event.boardId().value(),
                event.teamId().value(),
                event.name(),
                event.limit(),
                false,
                null,
                null,
                0,
                recorded.version(),
                recorded.position());
    }

    public ListDocument called(String now) {
        return new ListDocument(id, boardId, teamId, now, limit, archived, head, tail, count, version, position);
    }

    public ListDocument limited(@Nullable Integer now) {
        return new ListDocument(id, boardId, teamId, name, now, archived, head, tail, count, version, position);
    }

    public ListDocument archived(boolean now) {
        return new ListDocument(id, boardId, teamId, name, limit, now, head, tail, count, version, position);
    }

    /** By one of its own events. */
    public ListDocument changed(RecordedEvent recorded) {
        return new ListDocument(
                id, boardId, teamId, name, limit, archived, head, tail, count, recorded.version(), recorded.position());
    }

    public ListDocument between(@Nullable String newHead, @Nullable String newTail, RecordedEvent recorded) {
        return new ListDocument(
                id, boardId, teamId, name, limit, archived, newHead, newTail, count, version, recorded.position());
    }

    public ListDocument counting(int more, RecordedEvent recorded) {
        return new ListDocument(
                id, boardId, teamId, name, limit, archived, head, tail, count + more, version, recorded.position());
    }
}
