package io.whence.query.questions;

import io.whence.api.answer.AnswerEvent;
import io.whence.api.answer.AnswerEvent.AnswerDeleted;
import io.whence.api.answer.AnswerEvent.AnswerEdited;
import io.whence.api.answer.AnswerEvent.AnswerGiven;
import io.whence.api.answer.AnswerEvent.AnswerLocked;
import io.whence.api.answer.AnswerEvent.AnswerRolledBack;
import io.whence.api.answer.AnswerEvent.AnswerUndeleted;
import io.whence.api.answer.AnswerEvent.AnswerUnlocked;
import io.whence.api.answer.AnswerEvent.AnswerVoteRetracted;
import io.whence.api.answer.AnswerEvent.AnswerVoted;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.questions.QuestionDocument.Tally;
import java.util.Objects;

/** What each event of an answer does to its document, and to its question's. */
final class FoldAnswer {

    private FoldAnswer() {}

    static void fold(AnswerEvent event, Recorded recorded, Session session) {
        var id = event.answerId().value();
        long at = recorded.occurredAt().toEpochMilli();
        var before = session.get(QuestionLists.ANSWERS, id);
        var after = event instanceof AnswerGiven given
                ? given(given, recorded)
                : changed(event, at, Objects.requireNonNull(before));
        session.put(QuestionLists.ANSWERS, id, after.asOf(recorded.version(), recorded.position()));
        FoldQuestion.touch(event.questionId().value(), recorded, session, question -> effect(event, question, at));
    }

    private static AnswerDocument given(AnswerGiven given, Recorded recorded) {
        long at = recorded.occurredAt().toEpochMilli();
        return new AnswerDocument(
                given.answerId().value(),
                given.questionId().value(),
                given.teamId().value(),
                FoldQuestion.actor(recorded),
                given.body(),
                false,
                false,
                Tally.NONE,
                at,
                at,
                0,
                0);
    }

    private static AnswerDocument changed(AnswerEvent event, long at, AnswerDocument before) {
        return switch (event) {
            case AnswerGiven _ -> before;
            case AnswerEdited e -> before.body(e.body(), at);
            case AnswerRolledBack e -> before.body(e.body(), at);
            case AnswerDeleted _ -> before.deleted(true);
            case AnswerUndeleted _ -> before.deleted(false);
            case AnswerLocked _ -> before.locked(true);
            case AnswerUnlocked _ -> before.locked(false);
            case AnswerVoted e -> before.tally(FoldQuestion.voted(before.tally(), e.value(), e.previous()));
            case AnswerVoteRetracted e -> before.tally(FoldQuestion.retracted(before.tally(), e.value()));
        };
    }

    private static QuestionDocument effect(AnswerEvent event, QuestionDocument question, long at) {
        return switch (event) {
            case AnswerGiven _ -> question.tally(question.tally().answers(1)).active(at);
            case AnswerEdited _, AnswerRolledBack _ -> question.active(at);
            case AnswerDeleted _ -> question.tally(question.tally().answers(-1));
            case AnswerUndeleted _ -> question.tally(question.tally().answers(1));
            case AnswerLocked _, AnswerUnlocked _, AnswerVoted _, AnswerVoteRetracted _ -> question;
        };
    }
}
