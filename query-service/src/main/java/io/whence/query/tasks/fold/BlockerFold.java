package io.whence.query.tasks.fold;

import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.DependencyDocument;
import io.whence.query.tasks.document.IdOrder;
import java.util.function.UnaryOperator;

/** The fold of which tasks wait for which. */
record BlockerFold(RecordedEvent recorded, DocumentSession session) {

    void block(String taskId, String blockerId) {
        change(taskId, edges -> new DependencyDocument(IdOrder.and(edges.blockers(), blockerId), edges.blocked()));
        change(blockerId, edges -> new DependencyDocument(edges.blockers(), IdOrder.and(edges.blocked(), taskId)));
        var blocker = session.get(CardDocument.ALL, blockerId);
        waiting(taskId, blockerId, blocker != null && blocker.isOpen());
        seen(blockerId);
    }

    void unblock(String taskId, String blockerId) {
        change(taskId, edges -> new DependencyDocument(IdOrder.without(edges.blockers(), blockerId), edges.blocked()));
        change(blockerId, edges -> new DependencyDocument(edges.blockers(), IdOrder.without(edges.blocked(), taskId)));
        waiting(taskId, blockerId, false);
        seen(blockerId);
    }

    /** A task is open, or is not any more: whatever waits for it is told. */
    void changed(CardDocument before, CardDocument now) {
        if (before.isOpen() != now.isOpen()) {
            edges(now.id()).blocked().forEach(waiter -> waiting(waiter, now.id(), now.isOpen()));
        }
    }

    private void waiting(String taskId, String blockerId, boolean waits) {
        var card = session.get(CardDocument.ALL, taskId);
        if (card != null) {
            var all = waits ? IdOrder.and(card.waitsFor(), blockerId) : IdOrder.without(card.waitsFor(), blockerId);
            session.put(
                    CardDocument.ALL,
                    taskId,
                    card.waitingFor(all).with(card.post().seen(recorded)));
        }
    }

    /** What waits for it is shown with it. */
    private void seen(String taskId) {
        var card = session.get(CardDocument.ALL, taskId);
        if (card != null) {
            session.put(CardDocument.ALL, taskId, card.with(card.post().seen(recorded)));
        }
    }

    private void change(String taskId, UnaryOperator<DependencyDocument> change) {
        session.put(DependencyDocument.ALL, taskId, change.apply(edges(taskId)));
    }

    private DependencyDocument edges(String taskId) {
        var edges = session.get(DependencyDocument.ALL, taskId);
        return edges == null ? DependencyDocument.NONE : edges;
    }
}
