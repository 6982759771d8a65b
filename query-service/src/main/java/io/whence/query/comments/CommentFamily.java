package io.whence.query.comments;

import io.whence.api.event.CommentEvent;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.CommentEvent.ThreadReopened;
import io.whence.api.event.CommentEvent.ThreadResolved;
import io.whence.query.family.ActivityVerb;
import io.whence.query.family.ContentChange;
import io.whence.query.family.EventFamily;
import io.whence.query.family.EventScope;
import io.whence.query.family.SentenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of comments, as everybody reads them. */
@Component
final class CommentFamily implements EventFamily<CommentEvent> {

    @Override
    public Class<CommentEvent> events() {
        return CommentEvent.class;
    }

    @Override
    public boolean isInTimelines() {
        return true;
    }

    @Override
    public EventScope scope(CommentEvent event) {
        return EventScope.ofPost(event.subject().value(), event.commentId().value())
                .in(event instanceof CommentAdded e ? e.teamId() : null);
    }

    @Override
    public String sentence(CommentEvent event, SentenceContext context) {
        return context.who() + CommentSentences.of(event, context);
    }

    @Override
    public ActivityVerb verb(CommentEvent event) {
        return switch (event) {
            case CommentAdded _ -> ActivityVerb.CREATE;
            case CommentEdited _ -> ActivityVerb.EDIT;
            case CommentDeleted _ -> ActivityVerb.DELETE;
            case ThreadResolved _, ThreadReopened _ -> ActivityVerb.UPDATE;
        };
    }

    @Override
    public Optional<ContentChange> content(CommentEvent event) {
        var id = event.commentId().value();
        return switch (event) {
            case CommentAdded e -> ContentChange.of(id, e.body(), null);
            case CommentEdited e -> ContentChange.of(id, e.body(), null);
            case CommentDeleted _, ThreadResolved _, ThreadReopened _ -> Optional.empty();
        };
    }

    @Override
    public List<String> tagsAfter(CommentEvent event, List<String> before) {
        return before;
    }

    @Override
    public @Nullable PartName partName(CommentEvent event) {
        return null;
    }
}
