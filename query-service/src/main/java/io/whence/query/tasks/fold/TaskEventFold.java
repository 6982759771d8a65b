package io.whence.query.tasks.fold;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.TaskEvent;
import io.whence.api.event.TaskEvent.OfChecklist;
import io.whence.api.event.TaskEvent.TaskArchived;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskLinked;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.event.TaskEvent.TaskPrioritized;
import io.whence.api.event.TaskEvent.TaskReopened;
import io.whence.api.event.TaskEvent.TaskRestored;
import io.whence.api.event.TaskEvent.TaskRolledBack;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.event.TaskEvent.TaskUnarchived;
import io.whence.api.event.TaskEvent.TaskUnassigned;
import io.whence.api.event.TaskEvent.TaskUnblocked;
import io.whence.api.event.TaskEvent.TaskUnlabelled;
import io.whence.api.event.TaskEvent.TaskUnlinked;
import io.whence.api.event.TaskEvent.TaskUnwatched;
import io.whence.api.event.TaskEvent.TaskWatched;
import io.whence.api.id.TaskId;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.tasks.document.BacklinkDocument;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.ChecklistContents;
import io.whence.query.tasks.document.TaskDocument;
import io.whence.query.tasks.document.TaskLinkDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fold of a task's events into its documents and those of what it stands beside, waits for and points at. */
record TaskEventFold(RecordedEvent recorded, DocumentSession session) {

    void fold(TaskEvent event) {
        var id = event.taskId().value();
        var before = session.get(CardDocument.ALL, id);
        // Whatever an event leads to is kept together with the task it happened to.
        if (before != null && before.post().position() >= recorded.position()) {
            return;
        }
        if (event instanceof TaskOpened e) {
            open(e);
        } else if (before != null) {
            change(event, before);
        }
    }

    private void open(TaskOpened event) {
        var id = event.taskId().value();
        session.put(TaskDocument.ALL, id, new TaskDocument(event.body().source(), List.of(), ChecklistContents.NONE));
        var card = CardDocument.opened(event, recorded);
        var place = event.place();
        var position = event.position();
        put(null, place == null || position == null ? card : placed(card, place, position));
    }

    private void change(TaskEvent event, CardDocument before) {
        var text = session.get(TaskDocument.ALL, before.id());
        var card = CardEventFold.evolve(before, event, recorded);
        if (event instanceof TaskMoved e) {
            card = placed(card, e.to(), e.position());
        }
        if (text != null) {
            var now = TaskTextFold.evolve(text, event);
            if (!now.equals(text)) {
                session.put(TaskDocument.ALL, before.id(), now);
                card = card.progressed(now.checklists().progress());
            }
        }
        put(before, card);
        connect(event, before.id());
    }

    private void put(@Nullable CardDocument before, CardDocument now) {
        session.put(CardDocument.ALL, now.id(), now);
        new ListOccupancyUpdater(recorded, session).changed(before, now);
        if (before != null) {
            new BlockerFold(recorded, session).changed(before, now);
        }
    }

    private CardDocument placed(CardDocument card, BoardPlace place, RelativePosition<TaskId> position) {
        var stand =
                new ListOrder(recorded, session).place(card.id(), place.listId().value(), position);
        return stand == null ? card : card.at(stand);
    }

    /** To other things. */
    private void connect(TaskEvent event, String id) {
        switch (event) {
            case TaskBlocked e ->
                new BlockerFold(recorded, session).block(id, e.blocker().value());
            case TaskUnblocked e ->
                new BlockerFold(recorded, session).unblock(id, e.blocker().value());
            case TaskLinked e -> {
                var link = new TaskLinkDocument(id, e.to().value(), e.relation(), recorded.position());
                session.put(TaskLinkDocument.ALL, TaskLinkDocument.id(id, link.to(), link.relation()), link);
                session.put(BacklinkDocument.ALL, link.to(), new BacklinkDocument(recorded.position()));
            }
            case TaskUnlinked e -> {
                session.delete(TaskLinkDocument.ALL, TaskLinkDocument.id(id, e.to().value(), e.relation()));
                session.put(BacklinkDocument.ALL, e.to().value(), new BacklinkDocument(recorded.position()));
            }
            case TaskOpened _,
                    TaskEdited _,
                    TaskRolledBack _,
                    TaskMoved _,
                    TaskScheduled _,
                    TaskPrioritized _,
                    TaskLabelled _,
                    TaskUnlabelled _,
                    TaskAssigned _,
                    TaskUnassigned _,
                    TaskWatched _,
                    TaskUnwatched _,
                    TaskCompleted _,
                    TaskReopened _,
                    TaskArchived _,
                    TaskUnarchived _,
                    TaskDeleted _,
                    TaskRestored _,
                    OfChecklist _ -> {}
        }
    }
}
