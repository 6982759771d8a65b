package io.whence.query.comments;

import io.whence.api.event.CommentEvent;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.CommentEvent.ThreadReopened;
import io.whence.api.event.CommentEvent.ThreadResolved;
import io.whence.api.id.AnswerId;
import io.whence.query.family.SentenceContext;

/** The sentences about comments, each said after who did it. */
final class CommentSentences {

    private CommentSentences() {}

    static String of(CommentEvent event, SentenceContext context) {
        var root = context.root();
        var on = event.on() instanceof AnswerId ? "an answer to " + root.alone() : root.full();
        return switch (event) {
            case CommentAdded e -> (e.replyTo() == null ? "commented on " : "replied to a comment on ") + on;
            case CommentEdited _ -> "edited a comment on " + on;
            case CommentDeleted _ -> "deleted a comment on " + on;
            case ThreadResolved _ -> "resolved a thread on " + on;
            case ThreadReopened _ -> "reopened a thread on " + on;
        };
    }
}
