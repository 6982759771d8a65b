package io.whence.api.comment;

import io.whence.api.Event;
import io.whence.api.SubjectId;
import io.whence.api.member.MemberId;
import io.whence.api.team.TeamId;
import io.whence.api.text.Markdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every fact a comment can record. {@code on} is the post it was written on, {@code subject} the root that post hangs under. Stored for ever. */
public sealed interface CommentEvent extends Event {

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    default String aggregateId() {
        return commentId().value();
    }

    CommentId commentId();

    SubjectId on();

    SubjectId subject();

    /** A comment was made; {@code replyTo} is the comment that began the thread. */
    record CommentAdded(
            CommentId commentId,
            SubjectId on,
            SubjectId subject,
            TeamId teamId,
            @Nullable CommentId replyTo,
            Markdown body,
            List<MemberId> mentions)
            implements CommentEvent {}

    /** A comment was reworded. */
    record CommentEdited(CommentId commentId, SubjectId on, SubjectId subject, Markdown body, List<MemberId> mentions)
            implements CommentEvent {}

    /** A comment was hidden. */
    record CommentDeleted(CommentId commentId, SubjectId on, SubjectId subject) implements CommentEvent {}

    /** The thread that this comment began is settled. */
    record ThreadResolved(CommentId commentId, SubjectId on, SubjectId subject) implements CommentEvent {}

    /** A settled thread is open again. */
    record ThreadReopened(CommentId commentId, SubjectId on, SubjectId subject) implements CommentEvent {}
}
