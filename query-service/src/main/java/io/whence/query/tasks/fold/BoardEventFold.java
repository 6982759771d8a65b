package io.whence.query.tasks.fold;

import io.whence.api.event.BoardEvent;
import io.whence.api.event.BoardEvent.BoardArchived;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.BoardEvent.BoardRenamed;
import io.whence.api.event.BoardEvent.BoardUnarchived;
import io.whence.api.event.ListEvent;
import io.whence.api.event.ListEvent.ListAdded;
import io.whence.api.event.ListEvent.ListArchived;
import io.whence.api.event.ListEvent.ListLimited;
import io.whence.api.event.ListEvent.ListMoved;
import io.whence.api.event.ListEvent.ListRenamed;
import io.whence.api.event.ListEvent.ListUnarchived;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.tasks.document.BoardDocument;
import io.whence.query.tasks.document.IdOrder;
import io.whence.query.tasks.document.ListDocument;
import java.util.List;

/** The fold of a board's and its lists' events into their documents. */
record BoardEventFold(RecordedEvent recorded, DocumentSession session) {

    void fold(BoardEvent event) {
        var id = event.boardId().value();
        var before = session.get(BoardDocument.ALL, id);
        var board = before == null && event instanceof BoardOpened e ? BoardDocument.opened(e, recorded) : before;
        if (board == null || before != null && before.position() >= recorded.position()) {
            return;
        }
        var now = switch (event) {
            case BoardOpened _ -> board;
            case BoardRenamed e -> board.called(e.name());
            case BoardArchived _ -> board.archived(true);
            case BoardUnarchived _ -> board.archived(false);
        };
        session.put(BoardDocument.ALL, id, now.changed(recorded));
    }

    void fold(ListEvent event) {
        var id = event.listId().value();
        var before = session.get(ListDocument.ALL, id);
        var list = before == null && event instanceof ListAdded e ? ListDocument.added(e, recorded) : before;
        if (list == null || before != null && before.position() >= recorded.position()) {
            return;
        }
        var now = switch (event) {
            case ListRenamed e -> list.called(e.name());
            case ListLimited e -> list.limited(e.limit());
            case ListArchived _ -> list.archived(true);
            case ListUnarchived _ -> list.archived(false);
            case ListAdded _, ListMoved _ -> list;
        };
        session.put(ListDocument.ALL, id, now.changed(recorded));
        var board = session.get(BoardDocument.ALL, event.boardId().value());
        if (board != null) {
            session.put(BoardDocument.ALL, board.id(), board.holding(order(board.lists(), event), recorded));
        }
    }

    private static List<String> order(List<String> lists, ListEvent event) {
        return switch (event) {
            case ListAdded e -> IdOrder.with(lists, e.listId().value(), e.position());
            case ListMoved e -> IdOrder.with(lists, e.listId().value(), e.position());
            case ListRenamed _, ListLimited _, ListArchived _, ListUnarchived _ -> lists;
        };
    }
}
