package io.whence.query.questions.fold;

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
import io.whence.query.search.language.SearchTrait;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fold of questions' events into what can be found. */
@Component
final class QuestionSearchFold implements SearchFold<QuestionEvent> {

    @Override
    public Class<QuestionEvent> events() {
        return QuestionEvent.class;
    }

    @Override
    public List<String> concerned(QuestionEvent event) {
        return List.of(event.questionId().value());
    }

    @Override
    public void fold(QuestionEvent event, RecordedEvent recorded, SearchEventFold fold) {
        var id = event.questionId().value();
        switch (event) {
            case QuestionAsked e ->
                fold.begin(
                        asked(e, recorded), SearchText.begun(e.title(), e.body().source(), RevisionRef.by(recorded)));
            case QuestionEdited e -> {
                var body = e.body();
                fold.revise(id, e.title(), body == null ? null : body.source());
                var tags = e.tags();
                fold.tag(id, now -> tags == null ? now : tags);
            }
            case QuestionRolledBack e -> {
                fold.revise(id, e.title(), e.body().source());
                fold.tag(id, _ -> e.tags());
            }
            case QuestionClosed _ -> fold.changed(id, question -> open(question, false));
            case QuestionReopened _ -> fold.changed(id, question -> open(question, true));
            case QuestionDeleted _ -> fold.delete(id, true);
            case QuestionUndeleted _ -> fold.delete(id, false);
            case AnswerAccepted e -> accept(id, e.answerId().value(), fold);
            case AnswerUnaccepted _ -> accept(id, null, fold);
            case QuestionVoted e -> fold.vote(id, e.value(), e.previous());
            case QuestionVoteRetracted e -> fold.vote(id, null, e.value());
            case QuestionLinked _, QuestionLocked _, QuestionUnlocked _ -> fold.changed(id, UnaryOperator.identity());
        }
    }

    private static SearchDocument asked(QuestionAsked event, RecordedEvent recorded) {
        var id = event.questionId().value();
        return SearchDocument.begun(
                id,
                SearchKind.QUESTION,
                event.title(),
                SearchAccess.begun(event.teamId(), recorded),
                SearchableFacts.of(event.tags(), SearchTrait.OPEN),
                ParentLinks.root(id),
                recorded);
    }

    private static SearchDocument open(SearchDocument question, boolean now) {
        return question.with(question.facts().is(SearchTrait.OPEN, now).is(SearchTrait.CLOSED, !now));
    }

    private static void accept(String questionId, @Nullable String answerId, SearchEventFold fold) {
        fold.changed(questionId, question -> {
            var before = question.facts().acceptedAnswer();
            if (before != null) {
                fold.change(before, answer -> answer.with(answer.facts().is(SearchTrait.ACCEPTED, false)));
            }
            if (answerId != null) {
                fold.change(answerId, answer -> answer.with(answer.facts().is(SearchTrait.ACCEPTED, true)));
            }
            return question.with(question.facts().accepting(answerId));
        });
    }
}
