package io.whence.query.questions.family;

import io.whence.api.event.AnswerEvent;
import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.AnswerEvent.AnswerGiven;
import io.whence.api.event.AnswerEvent.AnswerLocked;
import io.whence.api.event.AnswerEvent.AnswerRolledBack;
import io.whence.api.event.AnswerEvent.AnswerUndeleted;
import io.whence.api.event.AnswerEvent.AnswerUnlocked;
import io.whence.api.event.AnswerEvent.AnswerVoteRetracted;
import io.whence.api.event.AnswerEvent.AnswerVoted;
import io.whence.query.family.ActivityVerb;
import io.whence.query.family.ContentChange;
import io.whence.query.family.EventFamily;
import io.whence.query.family.EventScope;
import io.whence.query.family.SentenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of answers, as everybody reads them. */
@Component
final class AnswerFamily implements EventFamily<AnswerEvent> {

    @Override
    public Class<AnswerEvent> events() {
        return AnswerEvent.class;
    }

    @Override
    public boolean isInTimelines() {
        return true;
    }

    @Override
    public EventScope scope(AnswerEvent event) {
        return EventScope.ofPost(event.questionId().value(), event.answerId().value())
                .in(event instanceof AnswerGiven e ? e.teamId() : null);
    }

    @Override
    public String sentence(AnswerEvent event, SentenceContext context) {
        return context.who() + AnswerSentences.of(event, context);
    }

    @Override
    public ActivityVerb verb(AnswerEvent event) {
        return switch (event) {
            case AnswerGiven _ -> ActivityVerb.CREATE;
            case AnswerEdited _ -> ActivityVerb.EDIT;
            case AnswerDeleted _ -> ActivityVerb.DELETE;
            case AnswerUndeleted _, AnswerVoteRetracted _ -> ActivityVerb.UNDO;
            case AnswerRolledBack _, AnswerLocked _, AnswerUnlocked _, AnswerVoted _ -> ActivityVerb.UPDATE;
        };
    }

    @Override
    public Optional<ContentChange> content(AnswerEvent event) {
        var id = event.answerId().value();
        return switch (event) {
            case AnswerGiven e -> ContentChange.of(id, e.body(), null);
            case AnswerEdited e -> ContentChange.of(id, e.body(), e.comment());
            case AnswerRolledBack e ->
                ContentChange.of(id, e.body(), e.comment()).map(change -> change.restoring(e.toRevision()));
            case AnswerDeleted _, AnswerUndeleted _, AnswerLocked _, AnswerUnlocked _ -> Optional.empty();
            case AnswerVoted _, AnswerVoteRetracted _ -> Optional.empty();
        };
    }

    @Override
    public List<String> tagsAfter(AnswerEvent event, List<String> before) {
        return before;
    }

    @Override
    public @Nullable PartName partName(AnswerEvent event) {
        return null;
    }
}
