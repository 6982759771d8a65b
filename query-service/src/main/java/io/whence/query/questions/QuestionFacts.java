package io.whence.query.questions;

import static io.whence.query.posts.CommentFacts.unlessEmpty;
import static io.whence.query.posts.CommentFacts.wire;

import io.whence.query.past.Facts;
import io.whence.query.posts.CommentFacts;
import java.util.Optional;

/** What questions, answers and comments say, field by field, as their views call it. */
final class QuestionFacts {

    private QuestionFacts() {}

    static Optional<Facts> of(String root, Object document) {
        return switch (document) {
            case QuestionDocument question -> Optional.of(of(question));
            case AnswerDocument answer -> Optional.of(of(answer));
            case LinkDocument link ->
                Optional.of(Facts.of(link.from(), null).with("links/" + wire(link.relation()) + "/" + link.to(), true));
            default -> CommentFacts.of(root, document);
        };
    }

    private static Facts of(QuestionDocument question) {
        var closure = question.closure();
        return CommentFacts.post(Facts.of(question.id(), null), question.post())
                .with("title", question.title())
                .with("body", question.body())
                .with("tags", question.tags())
                .with("acceptedAnswerId", question.acceptedAnswer())
                .with("closure/reason", closure == null ? null : wire(closure.reason()))
                .with("closure/duplicateOf", closure == null ? null : unlessEmpty(closure.duplicateOf()))
                .with("closure/note", closure == null ? null : closure.note());
    }

    private static Facts of(AnswerDocument answer) {
        return CommentFacts.post(Facts.of(answer.id(), answer.questionId()), answer.post())
                .with("body", answer.body());
    }
}
