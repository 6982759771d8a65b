package io.whence.query.tasks.fold;

import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.tasks.document.BoardFlowDocument;
import io.whence.query.tasks.document.BoardPosition;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.ListDocument;
import io.whence.query.tasks.document.ListStayCounter;
import io.whence.query.tasks.document.ListStayDocument;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An updater of which list shows a task: how many it shows, how long each task was there, and how that changes over time. */
record ListOccupancyUpdater(RecordedEvent recorded, DocumentSession session) {

    void changed(@Nullable CardDocument before, CardDocument now) {
        var was = before == null ? null : before.shownIn();
        var is = now.shownIn();
        if (Objects.equals(was, is)) {
            return;
        }
        if (before != null && before.stand() != null && was != null) {
            count(before.stand(), -1);
            leave(now.id());
        }
        if (now.stand() != null && is != null) {
            count(now.stand(), 1);
            enter(now.id(), now.stand());
        }
    }

    private void count(BoardPosition at, int more) {
        var list = session.get(ListDocument.ALL, at.listId());
        if (list != null) {
            session.put(ListDocument.ALL, at.listId(), list.counting(more, recorded));
        }
        var quarter = BoardFlowDocument.at(at.boardId(), happened());
        var known = session.get(BoardFlowDocument.ALL, quarter.id());
        session.put(BoardFlowDocument.ALL, quarter.id(), (known == null ? quarter : known).changed(at.listId(), more));
    }

    private void leave(String taskId) {
        var spells = session.get(ListStayCounter.ALL, taskId);
        var id = ListStayDocument.id(taskId, spells == null ? 0 : spells.begun());
        var spell = session.get(ListStayDocument.ALL, id);
        if (spell != null) {
            session.put(ListStayDocument.ALL, id, spell.until(happened()));
        }
    }

    private void enter(String taskId, BoardPosition at) {
        var spells = session.get(ListStayCounter.ALL, taskId);
        long number = spells == null ? 1 : spells.begun() + 1;
        session.put(ListStayCounter.ALL, taskId, new ListStayCounter(number));
        session.put(
                ListStayDocument.ALL,
                ListStayDocument.id(taskId, number),
                new ListStayDocument(taskId, number, at.boardId(), at.listId(), happened(), null));
    }

    private Instant happened() {
        return recorded.occurredAt();
    }
}
