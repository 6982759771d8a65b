package io.whence.query.family;

import io.whence.api.text.MarkdownText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The content that an event wrote; what is null was left as it was.
 *
 * @param comment why, in the words of who did it
 * @param restores the number of the revision it restores; null where it restores none, or nobody knows which
 */
public record ContentChange(
        String postId,
        @Nullable String title,
        @Nullable String body,
        @Nullable List<String> tags,
        @Nullable String comment,
        @Nullable Integer restores) {

    /** A change of a post's text, and of nothing else. */
    public static Optional<ContentChange> of(String postId, MarkdownText body, @Nullable String comment) {
        return Optional.of(new ContentChange(postId, null, body.source(), null, comment, null));
    }

    /** The same as a restoring of an earlier revision, 0 where the source does not say which. */
    public ContentChange restoring(int revision) {
        return new ContentChange(postId, title, body, tags, comment, revision == 0 ? null : revision);
    }

    public static @Nullable String source(@Nullable MarkdownText body) {
        return body == null ? null : body.source();
    }
}
