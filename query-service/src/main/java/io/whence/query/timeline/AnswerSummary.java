package io.whence.query.timeline;

import static io.whence.query.timeline.Summary.lower;
import static io.whence.query.timeline.Summary.with;

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

/** What happened to an answer, said after who did it. */
final class AnswerSummary {

    private AnswerSummary() {}

    static String of(AnswerEvent event, Title question, boolean shown) {
        return switch (event) {
            case AnswerGiven _ -> "answered " + question.alone();
            case AnswerEdited e -> with("edited an answer to " + question.alone(), e.comment(), shown);
            case AnswerRolledBack e ->
                with(
                        "rolled an answer to " + question.alone() + " back" + QuestionSummary.revision(e.toRevision()),
                        e.comment(),
                        shown);
            case AnswerDeleted _ -> "deleted an answer to " + question.alone();
            case AnswerUndeleted _ -> "restored an answer to " + question.alone();
            case AnswerLocked e -> with("locked an answer to " + question.alone(), e.comment(), shown);
            case AnswerUnlocked e -> with("unlocked an answer to " + question.alone(), e.comment(), shown);
            case AnswerVoted e -> "voted an answer to " + question.alone() + " " + lower(e.value());
            case AnswerVoteRetracted _ -> "took back a vote on an answer to " + question.alone();
        };
    }
}
