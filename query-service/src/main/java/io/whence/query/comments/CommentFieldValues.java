package io.whence.query.comments;

import io.whence.query.asof.FieldValues;
import io.whence.query.visibility.CommentDocument;
import io.whence.query.visibility.PostState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The field values of comments and of all other posts, named as in their views. */
public final class CommentFieldValues {

    private CommentFieldValues() {}

    /** Empty for what is no comment, or hangs under another root. */
    public static Optional<FieldValues> of(String root, Object document) {
        return document instanceof CommentDocument comment && comment.rootId().equals(root)
                ? Optional.of(post(FieldValues.of(comment.id(), comment.on()), comment.post())
                        .with("body", comment.body())
                        .with("resolved", unlessFalse(comment.resolved())))
                : Optional.empty();
    }

    /** With what every post has. */
    public static FieldValues post(FieldValues facts, PostState post) {
        int score = post.score().total();
        return facts.with("author", post.author())
                .with("score", score == 0 ? null : (long) score)
                .with("deleted", unlessFalse(post.deleted()))
                .with("locked", unlessFalse(post.locked()));
    }

    /** What was never so is no change when a thing begins. */
    public static @Nullable Boolean unlessFalse(boolean flag) {
        return flag ? true : null;
    }

    /** As {@link #unlessFalse}, for what has none. */
    public static @Nullable List<String> unlessEmpty(List<String> values) {
        return values.isEmpty() ? null : values;
    }

    /** As it is on the wire: {@code RELATES_TO} is {@code relates-to}. */
    public static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
