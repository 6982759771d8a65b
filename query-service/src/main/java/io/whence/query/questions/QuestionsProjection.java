package io.whence.query.questions;

import io.whence.api.Event;
import io.whence.api.answer.AnswerEvent;
import io.whence.api.answer.AnswerId;
import io.whence.api.comment.CommentEvent;
import io.whence.api.question.QuestionEvent;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.platform.store.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Questions with their answers and comments as they stand now. */
@Component
class QuestionsProjection implements Projection {

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Collection<?>> collections() {
        return List.of(QuestionLists.QUESTIONS, QuestionLists.ANSWERS, QuestionLists.COMMENTS);
    }

    /** An answer or a comment is shown with its question: they are parked together. */
    @Override
    public String subjectOf(Recorded recorded) {
        return switch (recorded.event()) {
            case AnswerEvent answer -> answer.questionId().value();
            case CommentEvent comment -> comment.subject().value();
            case Event _ -> recorded.aggregateId();
        };
    }

    @Override
    public void fold(List<Recorded> batch, Session session) {
        prefetch(batch, session);
        for (var recorded : batch) {
            switch (recorded.event()) {
                case QuestionEvent event -> FoldQuestion.fold(event, recorded, session);
                case AnswerEvent event -> FoldAnswer.fold(event, recorded, session);
                case CommentEvent event -> FoldComment.fold(event, recorded, session);
                case Event _ -> {}
            }
        }
    }

    private static void prefetch(List<Recorded> batch, Session session) {
        var questions = new LinkedHashSet<String>();
        var answers = new LinkedHashSet<String>();
        var comments = new LinkedHashSet<String>();
        for (var recorded : batch) {
            switch (recorded.event()) {
                case QuestionEvent event -> questions.add(event.questionId().value());
                case AnswerEvent event -> {
                    answers.add(event.answerId().value());
                    questions.add(event.questionId().value());
                }
                case CommentEvent event -> {
                    comments.add(event.commentId().value());
                    questions.add(event.subject().value());
                    if (event.on() instanceof AnswerId answerId) {
                        answers.add(answerId.value());
                    }
                }
                case Event _ -> {}
            }
        }
        session.prefetch(QuestionLists.QUESTIONS, questions);
        session.prefetch(QuestionLists.ANSWERS, answers);
        session.prefetch(QuestionLists.COMMENTS, comments);
    }
}
