package io.whence.query.comments;

import io.whence.api.event.CommentEvent;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.CommentEvent.ThreadReopened;
import io.whence.api.event.CommentEvent.ThreadResolved;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.search.document.ParentLinks;
import io.whence.query.search.document.RevisionRef;
import io.whence.query.search.document.SearchAccess;
import io.whence.query.search.document.SearchDocument;
import io.whence.query.search.document.SearchText;
import io.whence.query.search.document.SearchableFacts;
import io.whence.query.search.fold.SearchEventFold;
import io.whence.query.search.fold.SearchFold;
import io.whence.query.search.language.SearchKind;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The fold of comments' events into what can be found. */
@Component
final class CommentSearchFold implements SearchFold<CommentEvent> {

    @Override
    public Class<CommentEvent> events() {
        return CommentEvent.class;
    }

    @Override
    public List<String> concerned(CommentEvent event) {
        return List.of(
                event.subject().value(), event.on().value(), event.commentId().value());
    }

    @Override
    public void fold(CommentEvent event, RecordedEvent recorded, SearchEventFold fold) {
        var id = event.commentId().value();
        switch (event) {
            case CommentAdded e ->
                fold.hang(added(e, recorded), SearchText.begun(null, e.body().source(), RevisionRef.by(recorded)));
            case CommentEdited e -> fold.revise(id, null, e.body().source());
            case CommentDeleted _ -> fold.delete(id, true);
            case ThreadResolved _, ThreadReopened _ -> fold.changed(id, UnaryOperator.identity());
        }
        fold.active(event.subject().value());
    }

    private static SearchDocument added(CommentAdded event, RecordedEvent recorded) {
        return SearchDocument.begun(
                event.commentId().value(),
                SearchKind.COMMENT,
                null,
                SearchAccess.begun(event.teamId(), recorded),
                SearchableFacts.of(List.of()),
                new ParentLinks(event.subject().value(), event.on().value(), null, null),
                recorded);
    }
}
