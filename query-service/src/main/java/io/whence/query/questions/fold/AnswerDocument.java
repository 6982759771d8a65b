package io.whence.query.questions.fold;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import io.whence.query.visibility.PostOutline;
import io.whence.query.visibility.PostState;
import java.util.List;

/** An answer as it is now. */
public record AnswerDocument(String id, String questionId, PostState post, String body) {

    public static final DocumentIndex<AnswerDocument> BY_QUESTION = new DocumentIndex<>(
            "by-question",
            answer -> IndexKey.of(
                    List.of(answer.questionId), List.of(answer.post.createdAt().toEpochMilli(), answer.id)));

    public static final DocumentCollection<AnswerDocument> ALL =
            new DocumentCollection<>("answers", AnswerDocument.class, List.of(BY_QUESTION));

    /** What tells who may see an answer. */
    public record Outlined(String id, String questionId, PostOutline post) {}

    public static final DocumentCollection<Outlined> OUTLINED = ALL.only(Outlined.class);

    public Outlined outlined() {
        return new Outlined(id, questionId, post.outline());
    }

    AnswerDocument with(PostState newPost) {
        return new AnswerDocument(id, questionId, newPost, body);
    }

    AnswerDocument saying(String newBody) {
        return new AnswerDocument(id, questionId, post, newBody);
    }
}
