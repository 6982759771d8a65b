package io.whence.query.questions.family;

import static io.whence.query.family.SentenceContext.backTo;
import static io.whence.query.family.SentenceContext.lower;

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
import io.whence.query.family.SentenceContext;

/** The sentences about answers, each said after who did it. */
final class AnswerSentences {

    private AnswerSentences() {}

    static String of(AnswerEvent event, SentenceContext context) {
        var question = context.root();
        return switch (event) {
            case AnswerGiven _ -> "answered " + question.alone();
            case AnswerEdited e -> context.with("edited an answer to " + question.alone(), e.comment());
            case AnswerRolledBack e ->
                context.with("rolled an answer to " + question.alone() + backTo(e.toRevision()), e.comment());
            case AnswerDeleted _ -> "deleted an answer to " + question.alone();
            case AnswerUndeleted _ -> "restored an answer to " + question.alone();
            case AnswerLocked e -> context.with("locked an answer to " + question.alone(), e.comment());
            case AnswerUnlocked e -> context.with("unlocked an answer to " + question.alone(), e.comment());
            case AnswerVoted e -> "voted an answer to " + question.alone() + " " + lower(e.value());
            case AnswerVoteRetracted _ -> "took back a vote on an answer to " + question.alone();
        };
    }
}
