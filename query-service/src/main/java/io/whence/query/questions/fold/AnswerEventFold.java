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
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.visibility.IdempotentUpdate;
import io.whence.query.visibility.PostState;

/** The fold of an answer's events into its document and its question's. */
final class AnswerEventFold {

    private AnswerEventFold() {}

    static void fold(AnswerEvent event, RecordedEvent recorded, DocumentSession session) {
        var touch = new IdempotentUpdate(recorded, session);
        var id = event.answerId().value();
        if (event instanceof AnswerGiven e) {
            var post = PostState.begun(e.teamId(), recorded);
            touch.begin(
                    AnswerDocument.ALL,
                    id,
                    new AnswerDocument(
                            id, e.questionId().value(), post, e.body().source()));
        }
        touch.change(AnswerDocument.ALL, id, AnswerDocument::post, answer -> evolve(answer, event, recorded));
        touch.change(
                QuestionDocument.ALL,
                event.questionId().value(),
                QuestionDocument::post,
                question -> underneath(question, event, recorded));
    }

    private static AnswerDocument evolve(AnswerDocument answer, AnswerEvent event, RecordedEvent recorded) {
        var post = answer.post();
        return switch (event) {
            case AnswerGiven _ -> answer;
            case AnswerEdited e -> answer.saying(e.body().source()).with(post.revised(recorded));
            case AnswerRolledBack e -> answer.saying(e.body().source()).with(post.revised(recorded));
            case AnswerDeleted _ -> answer.with(post.deleted(true, recorded));
            case AnswerUndeleted _ -> answer.with(post.deleted(false, recorded));
            case AnswerLocked _ -> answer.with(post.locked(true, recorded));
            case AnswerUnlocked _ -> answer.with(post.locked(false, recorded));
            case AnswerVoted e -> answer.with(post.voted(e.value(), e.previous(), recorded));
            case AnswerVoteRetracted e -> answer.with(post.voted(null, e.value(), recorded));
        };
    }

    private static QuestionDocument underneath(QuestionDocument question, AnswerEvent event, RecordedEvent recorded) {
        var seen = question.with(question.post().seen(recorded));
        return switch (event) {
            case AnswerGiven _, AnswerUndeleted _ -> seen.answered(1).active(recorded);
            case AnswerDeleted _ -> seen.answered(-1).active(recorded);
            case AnswerEdited _, AnswerRolledBack _, AnswerLocked _, AnswerUnlocked _ -> seen.active(recorded);
            case AnswerVoted _, AnswerVoteRetracted _ -> seen;
        };
    }
}
