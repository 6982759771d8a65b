package io.whence.query.questions.fold;

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

/** The fold of answers' events into what can be found. */
@Component
final class AnswerSearchFold implements SearchFold<AnswerEvent> {

    @Override
    public Class<AnswerEvent> events() {
        return AnswerEvent.class;
    }

    @Override
    public List<String> concerned(AnswerEvent event) {
        return List.of(event.questionId().value(), event.answerId().value());
    }

    @Override
    public void fold(AnswerEvent event, RecordedEvent recorded, SearchEventFold fold) {
        var id = event.answerId().value();
        var root = event.questionId().value();
        switch (event) {
            case AnswerGiven e -> {
                fold.hang(given(e, recorded), SearchText.begun(null, e.body().source(), RevisionRef.by(recorded)));
                answered(root, 1, fold);
            }
            case AnswerEdited e -> fold.revise(id, null, e.body().source());
            case AnswerRolledBack e -> fold.revise(id, null, e.body().source());
            case AnswerDeleted _ -> {
                fold.delete(id, true);
                answered(root, -1, fold);
            }
            case AnswerUndeleted _ -> {
                fold.delete(id, false);
                answered(root, 1, fold);
            }
            case AnswerVoted e -> fold.vote(id, e.value(), e.previous());
            case AnswerVoteRetracted e -> fold.vote(id, null, e.value());
            case AnswerLocked _, AnswerUnlocked _ -> fold.changed(id, UnaryOperator.identity());
        }
        if (!(event instanceof AnswerVoted || event instanceof AnswerVoteRetracted)) {
            fold.active(root);
        }
    }

    private static SearchDocument given(AnswerGiven event, RecordedEvent recorded) {
        return SearchDocument.begun(
                event.answerId().value(),
                SearchKind.ANSWER,
                null,
                SearchAccess.begun(event.teamId(), recorded),
                SearchableFacts.of(List.of()),
                new ParentLinks(event.questionId().value(), event.questionId().value(), null, null),
                recorded);
    }

    private static void answered(String root, int more, SearchEventFold fold) {
        fold.change(root, question -> question.with(question.facts().answered(more)));
    }
}
