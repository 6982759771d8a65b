package io.whence.query.visibility;

import io.whence.api.id.MemberId;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is now.
 *
 * @param on the question, answer or task it is on
 * @param rootId the question or task that hangs under
 * @param replyTo the comment that began its thread
 */
public record CommentDocument(
        String id,
        String on,
        String rootId,
        @Nullable String replyTo,
        PostState post,
        String body,
        List<String> mentions,
        boolean resolved) {

    public static final DocumentIndex<CommentDocument> BY_ROOT = new DocumentIndex<>(
            "by-root",
            comment -> IndexKey.of(
                    List.of(comment.rootId), List.of(comment.post.createdAt().toEpochMilli(), comment.id)));

    public static final DocumentCollection<CommentDocument> ALL =
            new DocumentCollection<>("comments", CommentDocument.class, List.of(BY_ROOT));

    /** What tells who may see a comment. */
    record Outlined(String id, String on, PostOutline post) {}

    static final DocumentCollection<Outlined> OUTLINED = ALL.only(Outlined.class);

    public CommentDocument with(PostState newPost) {
        return new CommentDocument(id, on, rootId, replyTo, newPost, body, mentions, resolved);
    }

    public CommentDocument saying(String newBody, List<MemberId> newMentions) {
        var ids = newMentions.stream().map(MemberId::value).toList();
        return new CommentDocument(id, on, rootId, replyTo, post, newBody, ids, resolved);
    }

    public CommentDocument resolved(boolean now) {
        return new CommentDocument(id, on, rootId, replyTo, post, body, mentions, now);
    }

    /** The comment its thread began with: its own id where it began one. */
    public String thread() {
        return replyTo == null ? id : replyTo;
    }
}
