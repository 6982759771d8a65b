package io.whence.query.timeline;

import static io.whence.query.timeline.Summary.lower;
import static io.whence.query.timeline.Summary.with;

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

/** What happened to a question, said after who did it. */
final class QuestionSummary {

    private QuestionSummary() {}

    static String of(QuestionEvent event, Title question, boolean shown) {
        return switch (event) {
            case QuestionAsked _ -> "asked " + question.alone();
            case QuestionEdited e -> with("edited " + question.full(), e.comment(), shown);
            case QuestionRolledBack e ->
                with("rolled " + question.full() + " back" + revision(e.toRevision()), e.comment(), shown);
            case QuestionClosed e -> with("closed " + question.full() + " as " + lower(e.reason()), e.note(), shown);
            case QuestionReopened _ -> "reopened " + question.full();
            case QuestionDeleted _ -> "deleted " + question.full();
            case QuestionUndeleted _ -> "restored " + question.full();
            case QuestionLocked e -> with("locked " + question.full(), e.comment(), shown);
            case QuestionUnlocked e -> with("unlocked " + question.full(), e.comment(), shown);
            case AnswerAccepted _ -> "accepted an answer to " + question.alone();
            case AnswerUnaccepted _ -> "no longer accepted an answer to " + question.alone();
            case QuestionVoted e -> "voted " + question.full() + " " + lower(e.value());
            case QuestionVoteRetracted _ -> "took back a vote on " + question.full();
            case QuestionLinked _ -> "linked " + question.full() + " to another";
        };
    }

    static String revision(int number) {
        return number == 0 ? " to an earlier revision" : " to revision " + number;
    }
}
