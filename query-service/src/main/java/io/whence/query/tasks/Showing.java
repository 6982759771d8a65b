package io.whence.query.tasks;

import io.whence.query.platform.projection.DocumentSession;
import io.whence.query.platform.projection.RecordedEvent;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Follows which list shows a task: how many it shows, how long each task was there, and how that changes over time. */
record Showing(RecordedEvent recorded, DocumentSession session) {

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

    private void count(Stand at, int more) {
        var list = session.get(ListDocument.ALL, at.listId());
        if (list != null) {
            session.put(ListDocument.ALL, at.listId(), list.counting(more, recorded));
        }
        var quarter = FlowDocument.at(at.boardId(), happened());
        var known = session.get(FlowDocument.ALL, quarter.id());
        session.put(FlowDocument.ALL, quarter.id(), (known == null ? quarter : known).changed(at.listId(), more));
    }

    private void leave(String taskId) {
        var spells = session.get(SpellsDocument.ALL, taskId);
        var id = SpellDocument.id(taskId, spells == null ? 0 : spells.begun());
        var spell = session.get(SpellDocument.ALL, id);
        if (spell != null) {
            session.put(SpellDocument.ALL, id, spell.until(happened()));
        }
    }

    private void enter(String taskId, Stand at) {
        var spells = session.get(SpellsDocument.ALL, taskId);
        long number = spells == null ? 1 : spells.begun() + 1;
        session.put(SpellsDocument.ALL, taskId, new SpellsDocument(number));
        session.put(
                SpellDocument.ALL,
                SpellDocument.id(taskId, number),
                new SpellDocument(taskId, number, at.boardId(), at.listId(), happened(), null));
    }

    private Instant happened() {
        return recorded.occurredAt();
    }
}
