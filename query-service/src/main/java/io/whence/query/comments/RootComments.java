package io.whence.query.comments;

import io.whence.query.identity.MemberNames;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.visibility.CommentDocument;
import java.util.List;
import java.util.stream.Stream;

/** The comments under a root, kept in the read model that holds the root: both are then read as of one position. */
public final class RootComments {

    /** What a projection of roots also holds. */
    public static final DocumentCollection<?> COLLECTION = CommentDocument.ALL;

    private final List<CommentDocument> comments;

    private RootComments(List<CommentDocument> comments) {
        this.comments = comments;
    }

    public static RootComments none() {
        return new RootComments(List.of());
    }

    /** All that hang under a root, the oldest first. */
    public static RootComments under(DocumentReader documents, String rootId) {
        return new RootComments(documents.all(CommentDocument.ALL, CommentDocument.BY_ROOT, rootId));
    }

    public static void prefetch(DocumentSession session, java.util.Collection<String> ids) {
        session.prefetch(CommentDocument.ALL, ids);
    }

    /** Those on one post. */
    public RootComments on(String postId) {
        return new RootComments(
                comments.stream().filter(comment -> comment.on().equals(postId)).toList());
    }

    /** Everybody who wrote one or is mentioned in one, by id. */
    public Stream<String> people() {
        return comments.stream()
                .flatMap(comment ->
                        Stream.concat(Stream.ofNullable(comment.post().author()), comment.mentions().stream()));
    }

    /** Those on one post, without deleted ones, by thread. */
    public List<CommentView> threaded(String postId, MemberNames people) {
        return CommentView.threaded(comments, postId, people);
    }
}
