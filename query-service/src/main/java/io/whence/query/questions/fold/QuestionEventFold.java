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
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.visibility.IdempotentUpdate;

/** The fold of a question's own events into its document. */
final class QuestionEventFold {

    private QuestionEventFold() {}

    static void fold(QuestionEvent event, RecordedEvent recorded, DocumentSession session) {
        var touch = new IdempotentUpdate(recorded, session);
        var id = event.questionId().value();
        switch (event) {
            case QuestionAsked e -> touch.begin(QuestionDocument.ALL, id, QuestionDocument.asked(e, recorded));
            case QuestionLinked e -> {
                var link = new QuestionLinkDocument(id, e.to().value(), e.relation());
                session.put(QuestionLinkDocument.ALL, link.id(), link);
            }
            case QuestionEdited _,
                    QuestionRolledBack _,
                    QuestionClosed _,
                    QuestionReopened _,
                    QuestionDeleted _,
                    QuestionUndeleted _,
                    QuestionLocked _,
                    QuestionUnlocked _,
                    AnswerAccepted _,
                    AnswerUnaccepted _,
                    QuestionVoted _,
                    QuestionVoteRetracted _ -> {}
        }
        touch.change(QuestionDocument.ALL, id, QuestionDocument::post, question -> evolve(question, event, recorded));
    }

    private static QuestionDocument evolve(QuestionDocument question, QuestionEvent event, RecordedEvent recorded) {
        var post = question.post();
        return switch (event) {
            case QuestionAsked _ -> question;
            case QuestionEdited e ->
                edited(question, e).with(post.revised(recorded)).active(recorded);
            case QuestionRolledBack e ->
                question.saying(e.title(), e.body().source(), e.tags())
                        .with(post.revised(recorded))
                        .active(recorded);
            case QuestionClosed e ->
                question.closed(closure(e, recorded))
                        .with(post.changed(recorded))
                        .active(recorded);
            case QuestionReopened _ ->
                question.closed(null).with(post.changed(recorded)).active(recorded);
            case QuestionDeleted _ ->
                question.with(post.deleted(true, recorded)).active(recorded);
            case QuestionUndeleted _ ->
                question.with(post.deleted(false, recorded)).active(recorded);
            case QuestionLocked _ -> question.with(post.locked(true, recorded)).active(recorded);
            case QuestionUnlocked _ ->
                question.with(post.locked(false, recorded)).active(recorded);
            case AnswerAccepted e ->
                question.accepting(e.answerId().value())
                        .with(post.changed(recorded))
                        .active(recorded);
            case AnswerUnaccepted _ ->
                question.accepting(null).with(post.changed(recorded)).active(recorded);
            case QuestionVoted e -> question.with(post.voted(e.value(), e.previous(), recorded));
            case QuestionVoteRetracted e -> question.with(post.voted(null, e.value(), recorded));
            case QuestionLinked _ -> question.with(post.changed(recorded)).active(recorded);
        };
    }

    private static QuestionDocument edited(QuestionDocument question, QuestionEdited event) {
        var title = event.title();
        var body = event.body();
        var tags = event.tags();
        return question.saying(
                title == null ? question.title() : title,
                body == null ? question.body() : body.source(),
                tags == null ? question.tags() : tags);
    }

    private static QuestionClosure closure(QuestionClosed event, RecordedEvent recorded) {
        var by = recorded.envelope().actor().memberId();
        return new QuestionClosure(
                event.reason(),
                event.duplicateOf().stream().map(QuestionId::value).toList(),
                event.note(),
                by == null ? null : by.value(),
                event.voters().stream().map(MemberId::value).toList(),
                recorded.occurredAt());
    }
}
