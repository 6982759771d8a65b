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

    static String of(QuestionEvent event, String question, boolean shown) {
        return switch (event) {
            case QuestionAsked _ -> "asked " + question;
            case QuestionEdited e -> with("edited the question " + question, e.comment(), shown);
            case QuestionRolledBack e ->
                with("rolled the question " + question + " back" + revision(e.toRevision()), e.comment(), shown);
            case QuestionClosed e ->
                with("closed the question " + question + " as " + lower(e.reason()), e.note(), shown);
            case QuestionReopened _ -> "reopened the question " + question;
            case QuestionDeleted _ -> "deleted the question " + question;
            case QuestionUndeleted _ -> "restored the question " + question;
            case QuestionLocked e -> with("locked the question " + question, e.comment(), shown);
            case QuestionUnlocked e -> with("unlocked the question " + question, e.comment(), shown);
            case AnswerAccepted _ -> "accepted an answer to " + question;
            case AnswerUnaccepted _ -> "no longer accepted an answer to " + question;
            case QuestionVoted e -> "voted the question " + question + " " + lower(e.value());
            case QuestionVoteRetracted _ -> "took back a vote on the question " + question;
            case QuestionLinked _ -> "linked the question " + question + " to another";
        };
    }

    static String revision(int number) {
        return number == 0 ? " to an earlier revision" : " to revision " + number;
    }
}
