package io.whence.query.tasks.family;

import io.whence.api.event.ListEvent;
import io.whence.api.event.ListEvent.ListAdded;
import io.whence.api.event.ListEvent.ListArchived;
import io.whence.api.event.ListEvent.ListLimited;
import io.whence.api.event.ListEvent.ListMoved;
import io.whence.api.event.ListEvent.ListRenamed;
import io.whence.api.event.ListEvent.ListUnarchived;
import io.whence.query.family.ActivityVerb;
import io.whence.query.family.ContentChange;
import io.whence.query.family.EventFamily;
import io.whence.query.family.EventScope;
import io.whence.query.family.SentenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of lists on boards, as everybody reads them. */
@Component
final class ListFamily implements EventFamily<ListEvent> {

    @Override
    public Class<ListEvent> events() {
        return ListEvent.class;
    }

    @Override
    public boolean isInTimelines() {
        return true;
    }

    @Override
    public EventScope scope(ListEvent event) {
        return EventScope.ofPost(event.boardId().value(), event.listId().value())
                .in(event instanceof ListAdded e ? e.teamId() : null);
    }

    @Override
    public String sentence(ListEvent event, SentenceContext context) {
        return context.who() + BoardSentences.of(event, context);
    }

    @Override
    public ActivityVerb verb(ListEvent event) {
        return switch (event) {
            case ListAdded _ -> ActivityVerb.ADD;
            case ListMoved _ -> ActivityVerb.MOVE;
            case ListRenamed _, ListLimited _, ListArchived _, ListUnarchived _ -> ActivityVerb.UPDATE;
        };
    }

    @Override
    public @Nullable PartName partName(ListEvent event) {
        return switch (event) {
            case ListAdded e -> new PartName(e.listId().value(), e.name());
            case ListRenamed e -> new PartName(e.listId().value(), e.name());
            case ListMoved _, ListLimited _, ListArchived _, ListUnarchived _ -> null;
        };
    }

    @Override
    public Optional<ContentChange> content(ListEvent event) {
        return Optional.empty();
    }

    @Override
    public List<String> tagsAfter(ListEvent event, List<String> before) {
        return before;
    }
}
