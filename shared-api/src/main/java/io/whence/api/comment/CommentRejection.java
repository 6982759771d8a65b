package io.whence.api.comment;

import io.whence.api.Refusal;
import io.whence.api.Rejection;

/** The reasons to refuse a command to a comment. */
public enum CommentRejection implements Rejection {
    NOT_YOUR_COMMENT(Kind.FORBIDDEN, "Only its author edits a comment; its author or an owner deletes it."),
    REPLY_ELSEWHERE(Kind.INVALID, "The comment replied to is not on the same post."),
    NOT_A_THREAD(Kind.CONFLICT, "A reply cannot be resolved; resolve the comment that began the thread."),
    ALREADY_RESOLVED(Kind.CONFLICT, "The thread is resolved already."),
    NOT_RESOLVED(Kind.CONFLICT, "The thread is not resolved.");

    private final Refusal refusal;

    CommentRejection(Kind kind, String reason) {
        refusal = new Refusal(kind, reason);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
