package io.whence.query.questions;

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
import io.whence.api.id.AnswerId;
import io.whence.api.id.QuestionId;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.platform.store.Collection;
import io.whence.query.posts.CommentFold;
import io.whence.query.posts.Comments;
import io.whence.query.posts.PostSource;
import io.whence.query.posts.Subject;
import io.whence.query.posts.Touch;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Folds questions, answers and comments into a document each. */
@Component
final class QuestionsProjection implements Projection {

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Collection<?>> collections() {
        return List.of(QuestionDocument.ALL, AnswerDocument.ALL, Comments.COLLECTION, LinkDocument.ALL);
    }

    /** The question: an answer's or a comment's event changes its document as well. */
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
        var questions = new HashSet<String>();
        var posts = new HashSet<String>();
        for (var recorded : batch) {
            Subject.of(recorded.event()).ifPresent(subject -> {
                questions.add(subject.rootId());
                posts.add(subject.postId());
            });
            if (recorded.event() instanceof CommentEvent comment) {
                posts.add(comment.on().value());
            }
        }
        session.prefetch(QuestionDocument.ALL, PostSource.only(QuestionId.PREFIX, questions.stream()));
        session.prefetch(AnswerDocument.ALL, PostSource.only(AnswerId.PREFIX, posts.stream()));
        Comments.prefetch(session, posts);
    }

    private record Folds(Recorded recorded) {

        Consumer<Session> of(Event event) {
            return switch (event) {
                case QuestionEvent e -> visit(e);
                case AnswerEvent e -> visit(e);
                case CommentEvent e -> visit(e);
                case BoardEvent _,
                        CalendarEvent _,
                        ImportEvent _,
                        ListEvent _,
                        MemberEvent _,
                        TaskEvent _,
                        TeamEvent _,
                        TokenEvent _ -> _ -> {};
            };
        }

        private void comment(CommentEvent event, String questionId, Session session) {
            CommentFold.fold(event, recorded, session);
            var touch = new Touch(recorded, session);
            int more = CommentFold.more(event);
            boolean onAnswer = event.on() instanceof AnswerId;
            if (onAnswer) {
                touch.change(
                        AnswerDocument.ALL,
                        event.on().value(),
                        AnswerDocument::post,
                        answer -> answer.with(answer.post().commented(more, recorded)));
            }
            touch.change(
                    QuestionDocument.ALL,
                    questionId,
                    QuestionDocument::post,
                    question -> question.with(question.post().commented(onAnswer ? 0 : more, recorded))
                            .active(recorded));
        }

        private Consumer<Session> visit(QuestionEvent event) {
            return session -> QuestionFold.fold(event, recorded, session);
        }

        private Consumer<Session> visit(AnswerEvent event) {
            return session -> AnswerFold.fold(event, recorded, session);
        }

        private Consumer<Session> visit(CommentEvent event) {
            return event.subject() instanceof QuestionId question
                    ? session -> comment(event, question.value(), session)
                    : _ -> {};
        }
    }
}
