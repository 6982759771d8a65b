package io.whence.query.questions.fold;

import io.whence.api.event.AnswerEvent;
import io.whence.api.event.CommentEvent;
import io.whence.api.event.QuestionEvent;
import io.whence.api.id.AnswerId;
import io.whence.api.id.QuestionId;
import io.whence.query.comments.CommentEventFold;
import io.whence.query.comments.RootComments;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.visibility.IdempotentUpdate;
import io.whence.query.visibility.VisiblePostSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The projection of questions, answers and comments into a document each. */
@Component
public final class QuestionsProjection implements Projection {

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<DocumentCollection<?>> collections() {
        return List.of(QuestionDocument.ALL, AnswerDocument.ALL, RootComments.COLLECTION, QuestionLinkDocument.ALL);
    }

    /** The question: an answer's or a comment's event changes its document as well. */
    @Override
    public String subjectOf(RecordedEvent event) {
        return root(event).orElse(event.aggregateId());
    }

    private static Optional<String> root(RecordedEvent recorded) {
        if (recorded.event() instanceof QuestionEvent event) {
            return Optional.of(event.questionId().value());
        }
        if (recorded.event() instanceof AnswerEvent event) {
            return Optional.of(event.questionId().value());
        }
        return recorded.event() instanceof CommentEvent event
                ? Optional.of(event.subject().value())
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
        var questions = new HashSet<String>();
        var posts = new HashSet<String>();
        for (var recorded : batch) {
            root(recorded).ifPresent(root -> {
                questions.add(root);
                posts.add(recorded.aggregateId());
            });
            if (recorded.event() instanceof CommentEvent comment) {
                posts.add(comment.on().value());
            }
        }
        session.prefetch(QuestionDocument.ALL, VisiblePostSource.only(QuestionId.PREFIX, questions.stream()));
        session.prefetch(AnswerDocument.ALL, VisiblePostSource.only(AnswerId.PREFIX, posts.stream()));
        RootComments.prefetch(session, posts);
    }

    /** The events of questions and answers, and of comments under questions; no others are of this read model. */
    private static void fold(RecordedEvent recorded, DocumentSession session) {
        if (recorded.event() instanceof QuestionEvent event) {
            QuestionEventFold.fold(event, recorded, session);
        } else if (recorded.event() instanceof AnswerEvent event) {
            AnswerEventFold.fold(event, recorded, session);
        } else if (recorded.event() instanceof CommentEvent event && event.subject() instanceof QuestionId question) {
            comment(event, question.value(), recorded, session);
        }
    }

    private static void comment(
            CommentEvent event, String questionId, RecordedEvent recorded, DocumentSession session) {
        CommentEventFold.fold(event, recorded, session);
        var touch = new IdempotentUpdate(recorded, session);
        int more = CommentEventFold.more(event);
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
}
