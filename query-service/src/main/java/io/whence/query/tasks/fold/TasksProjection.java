package io.whence.query.tasks.fold;

import io.whence.api.event.BoardEvent;
import io.whence.api.event.CommentEvent;
import io.whence.api.event.ListEvent;
import io.whence.api.event.TaskEvent;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TaskId;
import io.whence.query.comments.CommentEventFold;
import io.whence.query.comments.RootComments;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.tasks.document.BacklinkDocument;
import io.whence.query.tasks.document.BoardDocument;
import io.whence.query.tasks.document.BoardFlowDocument;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.DependencyDocument;
import io.whence.query.tasks.document.ListDocument;
import io.whence.query.tasks.document.ListPositionDocument;
import io.whence.query.tasks.document.ListStayCounter;
import io.whence.query.tasks.document.ListStayDocument;
import io.whence.query.tasks.document.TaskDocument;
import io.whence.query.tasks.document.TaskLinkDocument;
import io.whence.query.visibility.IdempotentUpdate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The projection of tasks, boards and lists into documents that stay small however large a board becomes. */
@Component
public final class TasksProjection implements Projection {

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<DocumentCollection<?>> collections() {
        return List.of(
                CardDocument.ALL,
                TaskDocument.ALL,
                ListPositionDocument.ALL,
                ListDocument.ALL,
                BoardDocument.ALL,
                DependencyDocument.ALL,
                TaskLinkDocument.ALL,
                BacklinkDocument.ALL,
                ListStayDocument.ALL,
                ListStayCounter.ALL,
                BoardFlowDocument.ALL,
                RootComments.COLLECTION);
    }

    /** The task, board or list; a comment's event changes the card of the task it is under as well. */
    @Override
    public String subjectOf(RecordedEvent event) {
        return task(event).orElse(event.aggregateId());
    }

    private static Optional<String> task(RecordedEvent recorded) {
        if (recorded.event() instanceof TaskEvent event) {
            return Optional.of(event.taskId().value());
        }
        return recorded.event() instanceof CommentEvent event
                ? Optional.of(event.subject()).map(SubjectId::value)
                : Optional.empty();
    }

    @Override
    public void fold(List<RecordedEvent> batch, DocumentSession session) {
        prefetch(batch, session);
        for (var recorded : batch) {
            fold(recorded, session);
        }
    }

    private static void prefetch(List<RecordedEvent> batch, DocumentSession session) {
        var tasks = batch.stream()
                .flatMap(recorded -> task(recorded).stream())
                .filter(root -> root.startsWith(TaskId.PREFIX))
                .distinct()
                .toList();
        session.prefetch(CardDocument.ALL, tasks);
        session.prefetch(TaskDocument.ALL, tasks);
        session.prefetch(ListPositionDocument.ALL, tasks);
        session.prefetch(DependencyDocument.ALL, tasks);
        session.prefetch(ListStayCounter.ALL, tasks);
        RootComments.prefetch(
                session,
                batch.stream()
                        .flatMap(recorded -> recorded.event() instanceof CommentEvent comment
                                ? Stream.of(comment.commentId().value())
                                : Stream.empty())
                        .toList());
    }

    /** The events of tasks, boards and lists, and of comments on tasks; no others are of this read model. */
    private static void fold(RecordedEvent recorded, DocumentSession session) {
        if (recorded.event() instanceof TaskEvent event) {
            new TaskEventFold(recorded, session).fold(event);
        } else if (recorded.event() instanceof BoardEvent event) {
            new BoardEventFold(recorded, session).fold(event);
        } else if (recorded.event() instanceof ListEvent event) {
            new BoardEventFold(recorded, session).fold(event);
        } else if (recorded.event() instanceof CommentEvent event && event.subject() instanceof TaskId task) {
            comment(event, task.value(), recorded, session);
        }
    }

    private static void comment(CommentEvent event, String taskId, RecordedEvent recorded, DocumentSession session) {
        CommentEventFold.fold(event, recorded, session);
        int more = CommentEventFold.more(event);
        new IdempotentUpdate(recorded, session)
                .change(
                        CardDocument.ALL,
                        taskId,
                        CardDocument::post,
                        card -> card.with(card.post().commented(more, recorded)).active(recorded));
    }
}
