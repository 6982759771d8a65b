package io.whence.query.questions;

import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import io.whence.query.posts.Outline;
import io.whence.query.posts.Post;
import java.util.List;

/** An answer as it is now. */
record AnswerDocument(String id, String questionId, Post post, String body) {

    static final Index<AnswerDocument> BY_QUESTION = new Index<>(
            "by-question",
            answer -> Key.of(
                    List.of(answer.questionId), List.of(answer.post.createdAt().toEpochMilli(), answer.id)));

    static final Collection<AnswerDocument> ALL =
            new Collection<>("answers", AnswerDocument.class, List.of(BY_QUESTION));

    /** What tells who may see an answer. */
    record Outlined(String id, String questionId, Outline post) {}

    static final Collection<Outlined> OUTLINED = ALL.only(Outlined.class);

    Outlined outlined() {
        return new Outlined(id, questionId, post.outline());
    }

    AnswerDocument with(Post newPost) {
        return new AnswerDocument(id, questionId, newPost, body);
    }

    AnswerDocument saying(String newBody) {
        return new AnswerDocument(id, questionId, post, newBody);
    }
}
