package io.whence.query.questions;

import io.whence.query.visibility.VisibilityResult;
import org.jspecify.annotations.Nullable;

/** The questions that others point at, as far as the caller may see them. */
record LinkedQuestions(VisibilityResult look) {

    QuestionReference named(String id) {
        var post = look.visible().get(id);
        @Nullable String title = post == null ? null : post.title();
        return new QuestionReference(id, title);
    }
}
