package io.whence.query.tasks;

import io.whence.api.event.AnswerEvent;
import io.whence.api.event.BoardEvent;
import io.whence.api.event.CalendarEvent;
import io.whence.api.event.CommentEvent;
import io.whence.api.event.Event;
import io.whence.api.event.ImportEvent;
import io.whence.api.event.ListEvent;
import io.whence.api.event.MemberEvent;
import io.whence.api.event.QuestionEvent;
import io.whence.api.event.TaskEvent;
import io.whence.api.event.TeamEvent;
import io.whence.api.event.TokenEvent;
import io.whence.api.id.TaskId;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.platform.store.Collection;
import io.whence.query.posts.CommentFold;
import io.whence.query.posts.Comments;
import io.whence.query.posts.Subject;
import io.whence.query.posts.Touch;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Folds tasks, boards and lists into documents that stay small however large a board becomes. */
@Component
final class TasksProjection implements Projection {

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Collection<?>> collections() {
        return List.of(
                CardDocument.ALL,
                TaskDocument.ALL,
                StandingDocument.ALL,
                ListDocument.ALL,
                BoardDocument.ALL,
                EdgesDocument.ALL,
                LinkDocument.ALL,
                PointedDocument.ALL,
                SpellDocument.ALL,
                SpellsDocument.ALL,
                FlowDocument.ALL,
                Comments.COLLECTION);
    }

    @Override
    public String subjectOf(Recorded event) {
        return Subject.of(event.event()).map(Subject::rootId).orElse(event.aggregateId());
    }

    @Override
    public void fold(List<Recorded> batch, Session session) {
        prefetch(batch, session);
        for (var recorded : batch) {
            new Folds(recorded).of(recorded.event()).accept(session);
        }
    }

    private static void prefetch(List<Recorded> batch, Session session) {
        var tasks = batch.stream()
                .flatMap(recorded -> Subject.of(recorded.event()).stream())
                .map(Subject::rootId)
                .filter(root -> root.startsWith(TaskId.PREFIX))
                .distinct()
                .toList();
        session.prefetch(CardDocument.ALL, tasks);
        session.prefetch(TaskDocument.ALL, tasks);
        session.prefetch(StandingDocument.ALL, tasks);
        session.prefetch(EdgesDocument.ALL, tasks);
        session.prefetch(SpellsDocument.ALL, tasks);
        Comments.prefetch(
                session,
                batch.stream()
                        .flatMap(recorded -> recorded.event() instanceof CommentEvent comment
                                ? Stream.of(comment.commentId().value())
                                : Stream.empty())
                        .toList());
    }

    private record Folds(Recorded recorded) {

        Consumer<Session> of(Event event) {
            return switch (event) {
                case TaskEvent e -> visit(e);
                case BoardEvent e -> visit(e);
                case ListEvent e -> visit(e);
                case CommentEvent e -> visit(e);
                case AnswerEvent _,
                        CalendarEvent _,
                        ImportEvent _,
                        MemberEvent _,
                        QuestionEvent _,
                        TeamEvent _,
                        TokenEvent _ -> _ -> {};
            };
        }

        private Consumer<Session> visit(TaskEvent event) {
            return session -> new TaskFold(recorded, session).fold(event);
        }

        private Consumer<Session> visit(BoardEvent event) {
            return session -> new BoardFold(recorded, session).fold(event);
        }

        private Consumer<Session> visit(ListEvent event) {
            return session -> new BoardFold(recorded, session).fold(event);
        }

        private Consumer<Session> visit(CommentEvent event) {
            return event.subject() instanceof TaskId task ? session -> comment(event, task.value(), session) : _ -> {};
        }

        private void comment(CommentEvent event, String taskId, Session session) {
            CommentFold.fold(event, recorded, session);
            int more = CommentFold.more(event);
            new Touch(recorded, session)
                    .change(
                            CardDocument.ALL,
                            taskId,
                            CardDocument::post,
                            card -> card.with(card.post().commented(more, recorded))
                                    .active(recorded));
        }
    }
}
