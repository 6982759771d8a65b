package io.whence.query.questions;

import static io.whence.query.comments.CommentFieldValues.unlessEmpty;
import static io.whence.query.comments.CommentFieldValues.wire;

import io.whence.query.asof.FieldValues;
import io.whence.query.comments.CommentFieldValues;
import io.whence.query.questions.fold.AnswerDocument;
import io.whence.query.questions.fold.QuestionDocument;
import io.whence.query.questions.fold.QuestionLinkDocument;
import java.util.Optional;

/** The field values of questions, answers and comments, named as in their views. */
final class QuestionFieldValues {

    private QuestionFieldValues() {}

    static Optional<FieldValues> of(String root, Object document) {
        return switch (document) {
            case QuestionDocument question -> Optional.of(of(question));
            case AnswerDocument answer -> Optional.of(of(answer));
            case QuestionLinkDocument link ->
                Optional.of(FieldValues.of(link.from(), null)
                        .with("links/" + wire(link.relation()) + "/" + link.to(), true));
            default -> CommentFieldValues.of(root, document);
        };
    }

    private static FieldValues of(QuestionDocument question) {
        var closure = question.closure();
        return CommentFieldValues.post(FieldValues.of(question.id(), null), question.post())
                .with("title", question.title())
                .with("body", question.body())
                .with("tags", question.tags())
                .with("acceptedAnswerId", question.acceptedAnswer())
                .with("closure/reason", closure == null ? null : wire(closure.reason()))
                .with("closure/duplicateOf", closure == null ? null : unlessEmpty(closure.duplicateOf()))
                .with("closure/note", closure == null ? null : closure.note());
    }

    private static FieldValues of(AnswerDocument answer) {
        return CommentFieldValues.post(FieldValues.of(answer.id(), answer.questionId()), answer.post())
                .with("body", answer.body());
    }
}
