package io.whence.api.event;

import io.whence.api.id.CommentId;
import io.whence.api.id.MemberId;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TeamId;
import io.whence.api.text.MarkdownText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every fact a comment can record. {@code on} is the post it was written on, {@code subject} the root that post hangs under. Stored for ever. */
public sealed interface CommentEvent extends Event {

    @Override
    default String aggregateId() {
        return commentId().value();
    }

    CommentId commentId();

    SubjectId on();

    SubjectId subject();

    /** A comment was made; {@code replyTo} is the comment that began the thread. */
    @EventName("comment.added")
    record CommentAdded(
            CommentId commentId,
            SubjectId on,
            SubjectId subject,
            TeamId teamId,
            @Nullable CommentId replyTo,
            MarkdownText body,
            List<MemberId> mentions)
            implements CommentEvent {}

    /** A comment was reworded. */
    @EventName("comment.edited")
    record CommentEdited(
            CommentId commentId, SubjectId on, SubjectId subject, MarkdownText body, List<MemberId> mentions)
            implements CommentEvent {}

    /** A comment was hidden. */
    @EventName("comment.deleted")
    record CommentDeleted(CommentId commentId, SubjectId on, SubjectId subject) implements CommentEvent {}

    /** The thread that this comment began is settled. */
    @EventName("comment.thread-resolved")
    record ThreadResolved(CommentId commentId, SubjectId on, SubjectId subject) implements CommentEvent {}

    /** A settled thread is open again. */
    @EventName("comment.thread-reopened")
    record ThreadReopened(CommentId commentId, SubjectId on, SubjectId subject) implements CommentEvent {}
}
