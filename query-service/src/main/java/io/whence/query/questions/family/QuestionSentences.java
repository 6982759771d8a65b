package io.whence.query.questions.family;

import static io.whence.query.family.SentenceContext.backTo;
import static io.whence.query.family.SentenceContext.lower;

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
import io.whence.query.family.SentenceContext;

/** The sentences about questions, each said after who did it. */
final class QuestionSentences {

    private QuestionSentences() {}

    static String of(QuestionEvent event, SentenceContext context) {
        var question = context.root();
        return switch (event) {
            case QuestionAsked _ -> "asked " + question.alone();
            case QuestionEdited e -> context.with("edited " + question.full(), e.comment());
            case QuestionRolledBack e ->
                context.with("rolled " + question.full() + backTo(e.toRevision()), e.comment());
            case QuestionClosed e -> context.with("closed " + question.full() + " as " + lower(e.reason()), e.note());
            case QuestionReopened _ -> "reopened " + question.full();
            case QuestionDeleted _ -> "deleted " + question.full();
            case QuestionUndeleted _ -> "restored " + question.full();
            case QuestionLocked e -> context.with("locked " + question.full(), e.comment());
            case QuestionUnlocked e -> context.with("unlocked " + question.full(), e.comment());
            case AnswerAccepted _ -> "accepted an answer to " + question.alone();
            case AnswerUnaccepted _ -> "no longer accepted an answer to " + question.alone();
            case QuestionVoted e -> "voted " + question.full() + " " + lower(e.value());
            case QuestionVoteRetracted _ -> "took back a vote on " + question.full();
            case QuestionLinked _ -> "linked " + question.full() + " to another";
        };
    }
}
