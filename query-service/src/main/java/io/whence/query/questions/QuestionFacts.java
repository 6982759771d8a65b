package io.whence.query.questions;

import io.whence.query.past.Facts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What questions, answers and comments say, field by field, as their views call it. */
final class QuestionFacts {

    private QuestionFacts() {}

    static Optional<Facts> of(Object document) {
        return switch (document) {
            case QuestionDocument question -> Optional.of(of(question));
            case AnswerDocument answer -> Optional.of(of(answer));
            case CommentDocument comment -> Optional.of(of(comment));
            case LinkDocument link ->
                Optional.of(Facts.of(link.from(), null).with("links/" + wire(link.relation()) + "/" + link.to(), true));
            default -> Optional.empty();
        };
    }

    private static Facts of(QuestionDocument question) {
        var closure = question.closure();
        return post(Facts.of(question.id(), null), question.post())
                .with("title", question.title())
                .with("body", question.body())
                .with("tags", question.tags())
                .with("acceptedAnswerId", question.acceptedAnswer())
                .with("closure/reason", closure == null ? null : wire(closure.reason()))
                .with("closure/duplicateOf", closure == null ? null : unlessEmpty(closure.duplicateOf()))
                .with("closure/note", closure == null ? null : closure.note());
    }

    private static Facts of(AnswerDocument answer) {
        return post(Facts.of(answer.id(), answer.questionId()), answer.post()).with("body", answer.body());
    }

    private static Facts of(CommentDocument comment) {
        return post(Facts.of(comment.id(), comment.on()), comment.post())
                .with("body", comment.body())
                .with("resolved", unlessFalse(comment.resolved()));
    }

    private static Facts post(Facts facts, Post post) {
        return facts.with("author", post.author())
                .with(
                        "score",
                        post.score().total() == 0 ? null : (long) post.score().total())
                .with("deleted", unlessFalse(post.deleted()))
                .with("locked", unlessFalse(post.locked()));
    }

    private static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was never so is no change when a thing begins. */
    private static @Nullable Boolean unlessFalse(boolean flag) {
        return flag ? true : null;
    }

    private static @Nullable List<String> unlessEmpty(List<String> values) {
        return values.isEmpty() ? null : values;
    }
}
