package io.whence.api.comment;

import io.whence.api.Rejection;
import io.whence.api.RejectionDetails;

/** The reasons to refuse a command to a comment. */
public enum CommentRejection implements Rejection {
    NOT_YOUR_COMMENT(Kind.FORBIDDEN, "Only its author edits a comment; its author or an owner deletes it."),
    REPLY_ELSEWHERE(Kind.INVALID, "The comment replied to is not on the same post."),
    NOT_A_THREAD(Kind.CONFLICT, "A reply cannot be resolved; resolve the comment that began the thread."),
    ALREADY_RESOLVED(Kind.CONFLICT, "The thread is resolved already."),
    NOT_RESOLVED(Kind.CONFLICT, "The thread is not resolved.");

    private final RejectionDetails refusal;

    CommentRejection(Kind kind, String reason) {
        refusal = new RejectionDetails(kind, reason);
    }

    @Override
    public RejectionDetails refusal() {
        return refusal;
    }
}
