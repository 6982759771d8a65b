package io.whence.query.tasks.family;

import io.whence.api.event.BoardEvent;
import io.whence.api.event.BoardEvent.BoardArchived;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.BoardEvent.BoardRenamed;
import io.whence.api.event.BoardEvent.BoardUnarchived;
import io.whence.query.family.ActivityVerb;
import io.whence.query.family.ContentChange;
import io.whence.query.family.EventFamily;
import io.whence.query.family.EventScope;
import io.whence.query.family.SentenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of boards, as everybody reads them. */
@Component
final class BoardFamily implements EventFamily<BoardEvent> {

    @Override
    public Class<BoardEvent> events() {
        return BoardEvent.class;
    }

    @Override
    public boolean isInTimelines() {
        return true;
    }

    @Override
    public EventScope scope(BoardEvent event) {
        var id = event.boardId().value();
        return EventScope.ofPost(id, id).in(event instanceof BoardOpened e ? e.teamId() : null);
    }

    @Override
    public String sentence(BoardEvent event, SentenceContext context) {
        return context.who() + BoardSentences.of(event, context);
    }

    @Override
    public ActivityVerb verb(BoardEvent event) {
        return switch (event) {
            case BoardOpened _ -> ActivityVerb.CREATE;
            case BoardRenamed _, BoardArchived _, BoardUnarchived _ -> ActivityVerb.UPDATE;
        };
    }

    @Override
    public Optional<ContentChange> content(BoardEvent event) {
        return Optional.empty();
    }

    @Override
    public List<String> tagsAfter(BoardEvent event, List<String> before) {
        return before;
    }

    @Override
    public @Nullable PartName partName(BoardEvent event) {
        return null;
    }
}
