package io.whence.query.comments;

import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.visibility.CommentDocument;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is answered.
 *
 * @param on the question, answer or task it is on
 * @param subject the question or task it hangs under
 * @param replyTo the comment that began its thread; null when it began one
 * @param resolved whether the thread it began is settled
 */
public record CommentView(
        String id,
        long version,
        String on,
        String subject,
        String body,
        MemberReference author,
        @Nullable String replyTo,
        List<MemberReference> mentions,
        boolean resolved,
        boolean edited,
        boolean deleted,
        int revisionCount,
        Instant createdAt,
        Instant updatedAt) {

    static CommentView of(CommentDocument comment, MemberNames people) {
        var post = comment.post();
        return new CommentView(
                comment.id(),
                post.version(),
                comment.on(),
                comment.rootId(),
                comment.body(),
                people.named(post.author()),
                comment.replyTo(),
                comment.mentions().stream().map(people::named).toList(),
                comment.resolved(),
                post.revisions() > 1,
                post.deleted(),
                post.revisions(),
                post.createdAt(),
                post.updatedAt());
    }

    /**
     * Those on one post, without deleted ones: each thread after the ones that began before it, replies after what they reply to.
     *
     * @param comments all that hang under its root, the oldest first
     */
    static List<CommentView> threaded(List<CommentDocument> comments, String on, MemberNames people) {
        var began = new HashMap<String, Integer>();
        for (var comment : comments) {
            began.putIfAbsent(comment.thread(), began.size());
        }
        // The sort is stable: within a thread the oldest stays first.
        return comments.stream()
                .filter(comment -> comment.on().equals(on) && !comment.post().deleted())
                .sorted(Comparator.comparing(comment -> began.getOrDefault(comment.thread(), 0)))
                .map(comment -> of(comment, people))
                .toList();
    }
}
