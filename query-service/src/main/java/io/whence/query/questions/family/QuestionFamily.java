package io.whence.query.questions.family;

import static io.whence.query.family.ContentChange.source;

import io.whence.api.event.QuestionEvent;
import io.whence.api.event.QuestionEvent.AnswerAccepted;
import io.whence.api.event.QuestionEvent.AnswerUnaccepted;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionLinked;
import io.whence.api.event.QuestionEvent.QuestionLocked;
import io.whence.api.event.QuestionEvent.QuestionReopened;
import io.whence.api.event.QuestionEvent.QuestionRolledBack;
import io.whence.api.event.QuestionEvent.QuestionUndeleted;
import io.whence.api.event.QuestionEvent.QuestionUnlocked;
import io.whence.api.event.QuestionEvent.QuestionVoteRetracted;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.query.family.ActivityVerb;
import io.whence.query.family.ContentChange;
import io.whence.query.family.EventFamily;
import io.whence.query.family.EventScope;
import io.whence.query.family.SentenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of questions, as everybody reads them. */
@Component
final class QuestionFamily implements EventFamily<QuestionEvent> {

    @Override
    public Class<QuestionEvent> events() {
        return QuestionEvent.class;
    }

    @Override
    public boolean isInTimelines() {
        return true;
    }

    @Override
    public EventScope scope(QuestionEvent event) {
        var id = event.questionId().value();
        return EventScope.ofPost(id, id).in(event instanceof QuestionAsked e ? e.teamId() : null);
    }

    @Override
    public String sentence(QuestionEvent event, SentenceContext context) {
        return context.who() + QuestionSentences.of(event, context);
    }

    @Override
    public ActivityVerb verb(QuestionEvent event) {
        return switch (event) {
            case QuestionAsked _ -> ActivityVerb.CREATE;
            case QuestionEdited _ -> ActivityVerb.EDIT;
            case QuestionDeleted _ -> ActivityVerb.DELETE;
            case AnswerAccepted _ -> ActivityVerb.ACCEPT;
            case QuestionUndeleted _, AnswerUnaccepted _, QuestionVoteRetracted _ -> ActivityVerb.UNDO;
            case QuestionRolledBack _, QuestionClosed _, QuestionReopened _, QuestionLocked _ -> ActivityVerb.UPDATE;
            case QuestionUnlocked _, QuestionVoted _, QuestionLinked _ -> ActivityVerb.UPDATE;
        };
    }

    @Override
    public Optional<ContentChange> content(QuestionEvent event) {
        var id = event.questionId().value();
        return switch (event) {
            case QuestionAsked e ->
                Optional.of(new ContentChange(id, e.title(), e.body().source(), e.tags(), null, null));
            case QuestionEdited e ->
                Optional.of(new ContentChange(id, e.title(), source(e.body()), e.tags(), e.comment(), null));
            case QuestionRolledBack e ->
                Optional.of(new ContentChange(id, e.title(), e.body().source(), e.tags(), e.comment(), null)
                        .restoring(e.toRevision()));
            case QuestionClosed _, QuestionReopened _, QuestionDeleted _, QuestionUndeleted _ -> Optional.empty();
            case QuestionLocked _, QuestionUnlocked _, AnswerAccepted _, AnswerUnaccepted _ -> Optional.empty();
            case QuestionVoted _, QuestionVoteRetracted _, QuestionLinked _ -> Optional.empty();
        };
    }

    @Override
    public List<String> tagsAfter(QuestionEvent event, List<String> before) {
        return switch (event) {
            case QuestionAsked e -> e.tags();
            case QuestionEdited e -> {
                var tags = e.tags();
                yield tags == null ? before : tags;
            }
            case QuestionRolledBack e -> e.tags();
            case QuestionClosed _, QuestionReopened _, QuestionDeleted _, QuestionUndeleted _ -> before;
            case QuestionLocked _, QuestionUnlocked _, AnswerAccepted _, AnswerUnaccepted _ -> before;
            case QuestionVoted _, QuestionVoteRetracted _, QuestionLinked _ -> before;
        };
    }

    @Override
    public @Nullable PartName partName(QuestionEvent event) {
        return null;
    }
}
