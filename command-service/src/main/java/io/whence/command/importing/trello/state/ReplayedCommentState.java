package io.whence.command.importing.trello.state;

import io.whence.api.event.CommentEvent;

/** The state of a comment by what came from Trello. */
public final class ReplayedCommentState {

    public TextFingerprint body = TextFingerprint.of("");
    public boolean deleted;

    void evolve(CommentEvent event) {
        switch (event) {
            case CommentEvent.CommentAdded e ->
                body = TextFingerprint.of(e.body().source());
            case CommentEvent.CommentEdited e ->
                body = TextFingerprint.of(e.body().source());
            case CommentEvent.CommentDeleted _ -> deleted = true;
            case CommentEvent.ThreadResolved _, CommentEvent.ThreadReopened _ -> {}
        }
    }
}
