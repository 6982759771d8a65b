package io.whence.query.timeline;

import io.whence.api.event.CommentEvent;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.CommentEvent.ThreadReopened;
import io.whence.api.event.CommentEvent.ThreadResolved;
import io.whence.api.id.AnswerId;

/** What happened to a comment, said after who did it. */
final class CommentSummary {

    private CommentSummary() {}

    static String of(CommentEvent event, Title question) {
        var on = event.on() instanceof AnswerId ? "an answer to " + question.alone() : question.full();
        return switch (event) {
            case CommentAdded e -> (e.replyTo() == null ? "commented on " : "replied to a comment on ") + on;
            case CommentEdited _ -> "edited a comment on " + on;
            case CommentDeleted _ -> "deleted a comment on " + on;
            case ThreadResolved _ -> "resolved a thread on " + on;
            case ThreadReopened _ -> "reopened a thread on " + on;
        };
    }
}
