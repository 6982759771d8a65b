package io.whence.query.tasks.document;

import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.time.Instant;
import java.util.List;

/**
 * A board as it is now, without what is in its lists.
 *
 * @param lists ids, in their order, archived ones included
 * @param position of the last event that changed anything about it or about one of its lists
 */
public record BoardDocument(
        String id,
        String teamId,
        String name,
        boolean archived,
        List<String> lists,
        Instant createdAt,
        long version,
        long position) {

    public static final DocumentIndex<BoardDocument> BY_TEAM = new DocumentIndex<>(
            "by-team", board -> IndexKey.of(List.of(board.teamId), List.of(board.createdAt.toEpochMilli(), board.id)));

    public static final DocumentCollection<BoardDocument> ALL =
            new DocumentCollection<>("boards", BoardDocument.class, List.of(BY_TEAM));

    public static BoardDocument opened(BoardOpened event, RecordedEvent recorded) {
        return new BoardDocument(
                event.boardId().value(),
                event.teamId().value(),
                event.name(),
                false,
                List.of(),
                recorded.occurredAt(),
                recorded.version(),
                recorded.position());
    }

    public BoardDocument called(String now) {
        return new BoardDocument(id, teamId, now, archived, lists, createdAt, version, position);
    }

    public BoardDocument archived(boolean now) {
        return new BoardDocument(id, teamId, name, now, lists, createdAt, version, position);
    }

    public BoardDocument changed(RecordedEvent recorded) {
        return new BoardDocument(id, teamId, name, archived, lists, createdAt, recorded.version(), recorded.position());
    }

    /** By an event of one of its lists. */
    public BoardDocument holding(List<String> now, RecordedEvent recorded) {
        return new BoardDocument(id, teamId, name, archived, now, createdAt, version, recorded.position());
    }
}
