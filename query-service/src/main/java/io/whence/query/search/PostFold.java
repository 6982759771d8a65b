package io.whence.query.search;

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
import io.whence.api.event.CommentEvent;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.CommentEvent.ThreadReopened;
import io.whence.api.event.CommentEvent.ThreadResolved;
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
import io.whence.query.platform.projection.Recorded;
import io.whence.query.search.language.Trait;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the events of questions, answers and comments do to what can be found. */
final class PostFold {

    private PostFold() {}

    static void fold(QuestionEvent event, Recorded recorded, Fold fold) {
        var id = event.questionId().value();
        switch (event) {
            case QuestionAsked e ->
                fold.begin(asked(e, recorded), Text.begun(e.title(), e.body().source(), Saved.by(recorded)));
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

    private static SearchDocument asked(QuestionAsked event, Recorded recorded) {
        var id = event.questionId().value();
        return SearchDocument.begun(
                id,
                Kind.QUESTION,
                event.title(),
                Standing.begun(event.teamId(), recorded),
                Facts.of(event.tags(), Trait.OPEN),
                Chain.root(id),
                recorded);
    }

    private static SearchDocument open(SearchDocument question, boolean now) {
        return question.with(question.facts().is(Trait.OPEN, now).is(Trait.CLOSED, !now));
    }

    private static void accept(String questionId, @Nullable String answerId, Fold fold) {
        fold.changed(questionId, question -> {
            var before = question.facts().acceptedAnswer();
            if (before != null) {
                fold.change(before, answer -> answer.with(answer.facts().is(Trait.ACCEPTED, false)));
            }
            if (answerId != null) {
                fold.change(answerId, answer -> answer.with(answer.facts().is(Trait.ACCEPTED, true)));
            }
            return question.with(question.facts().accepting(answerId));
        });
    }

    static void fold(AnswerEvent event, Recorded recorded, Fold fold) {
        var id = event.answerId().value();
        var root = event.questionId().value();
        switch (event) {
            case AnswerGiven e -> {
                fold.hang(given(e, recorded), Text.begun(null, e.body().source(), Saved.by(recorded)));
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

    private static SearchDocument given(AnswerGiven event, Recorded recorded) {
        return SearchDocument.begun(
                event.answerId().value(),
                Kind.ANSWER,
                null,
                Standing.begun(event.teamId(), recorded),
                Facts.of(List.of()),
                new Chain(event.questionId().value(), event.questionId().value(), null, null),
                recorded);
    }

    private static void answered(String root, int more, Fold fold) {
        fold.change(root, question -> question.with(question.facts().answered(more)));
    }

    static void fold(CommentEvent event, Recorded recorded, Fold fold) {
        var id = event.commentId().value();
        switch (event) {
            case CommentAdded e ->
                fold.hang(added(e, recorded), Text.begun(null, e.body().source(), Saved.by(recorded)));
            case CommentEdited e -> fold.revise(id, null, e.body().source());
            case CommentDeleted _ -> fold.delete(id, true);
            case ThreadResolved _, ThreadReopened _ -> fold.changed(id, UnaryOperator.identity());
        }
        fold.active(event.subject().value());
    }

    private static SearchDocument added(CommentAdded event, Recorded recorded) {
        return SearchDocument.begun(
                event.commentId().value(),
                Kind.COMMENT,
                null,
                Standing.begun(event.teamId(), recorded),
                Facts.of(List.of()),
                new Chain(event.subject().value(), event.on().value(), null, null),
                recorded);
    }
}
