package io.whence.query.questions;

import io.whence.api.Event;
import io.whence.api.answer.AnswerEvent;
import io.whence.api.answer.AnswerId;
import io.whence.api.board.BoardEvent;
import io.whence.api.board.ListEvent;
import io.whence.api.calendar.CalendarEvent;
import io.whence.api.comment.CommentEvent;
import io.whence.api.importing.ImportEvent;
import io.whence.api.member.MemberEvent;
import io.whence.api.question.QuestionEvent;
import io.whence.api.question.QuestionId;
import io.whence.api.task.TaskEvent;
import io.whence.api.team.TeamEvent;
import io.whence.api.token.TokenEvent;
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
            recorded.event().accept(new Folds(recorded)).accept(session);
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

    private record Folds(Recorded recorded) implements Event.Visitor<Consumer<Session>> {

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

        @Override
        public Consumer<Session> visit(QuestionEvent event) {
            return session -> QuestionFold.fold(event, recorded, session);
        }

        @Override
        public Consumer<Session> visit(AnswerEvent event) {
            return session -> AnswerFold.fold(event, recorded, session);
        }

        @Override
        public Consumer<Session> visit(CommentEvent event) {
            return event.subject() instanceof QuestionId question
                    ? session -> comment(event, question.value(), session)
                    : _ -> {};
        }

        @Override
        public Consumer<Session> visit(TeamEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(MemberEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(TokenEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(TaskEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(BoardEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(ListEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(CalendarEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(ImportEvent event) {
            return _ -> {};
        }
    }
}
