package io.whence.query.timeline;

import static io.whence.query.timeline.Summary.lower;
import static io.whence.query.timeline.Summary.with;

import io.whence.api.question.QuestionEvent;
import io.whence.api.question.QuestionEvent.AnswerAccepted;
import io.whence.api.question.QuestionEvent.AnswerUnaccepted;
import io.whence.api.question.QuestionEvent.QuestionAsked;
import io.whence.api.question.QuestionEvent.QuestionClosed;
import io.whence.api.question.QuestionEvent.QuestionDeleted;
import io.whence.api.question.QuestionEvent.QuestionEdited;
import io.whence.api.question.QuestionEvent.QuestionLinked;
import io.whence.api.question.QuestionEvent.QuestionLocked;
import io.whence.api.question.QuestionEvent.QuestionReopened;
import io.whence.api.question.QuestionEvent.QuestionRolledBack;
import io.whence.api.question.QuestionEvent.QuestionUndeleted;
import io.whence.api.question.QuestionEvent.QuestionUnlocked;
import io.whence.api.question.QuestionEvent.QuestionVoteRetracted;
import io.whence.api.question.QuestionEvent.QuestionVoted;

/** What happened to a question, said after who did it. */
final class QuestionSummary {

    private QuestionSummary() {}

    static String of(QuestionEvent event, Title question, boolean shown) {
        return switch (event) {
            case QuestionAsked _ -> "asked " + question.alone();
            case QuestionEdited e -> with("edited " + question.asQuestion(), e.comment(), shown);
            case QuestionRolledBack e ->
                with("rolled " + question.asQuestion() + " back" + revision(e.toRevision()), e.comment(), shown);
            case QuestionClosed e ->
                with("closed " + question.asQuestion() + " as " + lower(e.reason()), e.note(), shown);
            case QuestionReopened _ -> "reopened " + question.asQuestion();
            case QuestionDeleted _ -> "deleted " + question.asQuestion();
            case QuestionUndeleted _ -> "restored " + question.asQuestion();
            case QuestionLocked e -> with("locked " + question.asQuestion(), e.comment(), shown);
            case QuestionUnlocked e -> with("unlocked " + question.asQuestion(), e.comment(), shown);
            case AnswerAccepted _ -> "accepted an answer to " + question.alone();
            case AnswerUnaccepted _ -> "no longer accepted an answer to " + question.alone();
            case QuestionVoted e -> "voted " + question.asQuestion() + " " + lower(e.value());
            case QuestionVoteRetracted _ -> "took back a vote on " + question.asQuestion();
            case QuestionLinked _ -> "linked " + question.asQuestion() + " to another";
        };
    }

    static String revision(int number) {
        return number == 0 ? " to an earlier revision" : " to revision " + number;
    }
}
