package io.whence.api.comment;

import io.whence.api.Command;
import io.whence.api.id.CommentId;
import io.whence.api.id.SubjectId;
import io.whence.api.text.FieldValidation;
import io.whence.api.text.MarkdownText;
import org.jspecify.annotations.Nullable;

/** The commands to a comment. Valid by construction: a record that exists passed every check of its fields. */
public sealed interface CommentCommand extends Command {

    @Override
    default String aggregateId() {
        return commentId().value();
    }

    CommentId commentId();

    /** Comments on a post, or replies to a comment on it. */
    record AddComment(
            CommentId commentId, SubjectId on, @Nullable CommentId replyTo, MarkdownText body)
            implements CommentCommand {
        public AddComment {
            new FieldValidation().comment("body", body).orReject();
        }
    }

    /** Rewords a comment. */
    record EditComment(CommentId commentId, MarkdownText body) implements CommentCommand {
        public EditComment {
            new FieldValidation().comment("body", body).orReject();
        }
    }

    /** Hides a comment. */
    record DeleteComment(CommentId commentId) implements CommentCommand {}

    /** Settles the thread that this comment began. */
    record ResolveThread(CommentId commentId) implements CommentCommand {}

    /** Opens a settled thread again. */
    record ReopenThread(CommentId commentId) implements CommentCommand {}
}
