package io.whence.query.comments;

import io.whence.api.event.CommentEvent;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.CommentEvent.ThreadReopened;
import io.whence.api.event.CommentEvent.ThreadResolved;
import io.whence.api.id.MemberId;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.visibility.CommentDocument;
import io.whence.query.visibility.IdempotentUpdate;
import io.whence.query.visibility.PostState;

/** The fold of a comment's events into its document, in whichever read model its root is. */
public final class CommentEventFold {

    private CommentEventFold() {}

    public static void fold(CommentEvent event, RecordedEvent recorded, DocumentSession session) {
        var touch = new IdempotentUpdate(recorded, session);
        var id = event.commentId().value();
        if (event instanceof CommentAdded e) {
            touch.begin(CommentDocument.ALL, id, added(e, recorded));
        }
        touch.change(CommentDocument.ALL, id, CommentDocument::post, comment -> evolve(comment, event, recorded));
    }

    /** How many comments more there are on what it is on. */
    public static int more(CommentEvent event) {
        return switch (event) {
            case CommentAdded _ -> 1;
            case CommentDeleted _ -> -1;
            case CommentEdited _, ThreadResolved _, ThreadReopened _ -> 0;
        };
    }

    private static CommentDocument added(CommentAdded event, RecordedEvent recorded) {
        var replyTo = event.replyTo();
        return new CommentDocument(
                event.commentId().value(),
                event.on().value(),
                event.subject().value(),
                replyTo == null ? null : replyTo.value(),
                PostState.begun(event.teamId(), recorded),
                event.body().source(),
                event.mentions().stream().map(MemberId::value).toList(),
                false);
    }

    private static CommentDocument evolve(CommentDocument comment, CommentEvent event, RecordedEvent recorded) {
        var post = comment.post();
        return switch (event) {
            case CommentAdded _ -> comment;
            case CommentEdited e ->
                comment.saying(e.body().source(), e.mentions()).with(post.revised(recorded));
            case CommentDeleted _ -> comment.with(post.deleted(true, recorded));
            case ThreadResolved _ -> comment.resolved(true).with(post.changed(recorded));
            case ThreadReopened _ -> comment.resolved(false).with(post.changed(recorded));
        };
    }
}
