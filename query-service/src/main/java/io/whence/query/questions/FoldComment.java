package io.whence.query.questions;

import io.whence.api.answer.AnswerId;
import io.whence.api.comment.CommentEvent;
import io.whence.api.comment.CommentEvent.CommentAdded;
import io.whence.api.comment.CommentEvent.CommentDeleted;
import io.whence.api.comment.CommentEvent.CommentEdited;
import io.whence.api.comment.CommentEvent.ThreadReopened;
import io.whence.api.comment.CommentEvent.ThreadResolved;
import io.whence.api.member.MemberId;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import java.util.List;
import java.util.Objects;

/** What each event of a comment does to its document, and to the counts of the post it is on. */
final class FoldComment {

    private FoldComment() {}

    static void fold(CommentEvent event, Recorded recorded, Session session) {
        var id = event.commentId().value();
        var before = session.get(QuestionLists.COMMENTS, id);
        var after = event instanceof CommentAdded added
                ? added(added, recorded)
                : changed(event, recorded, Objects.requireNonNull(before));
        session.put(QuestionLists.COMMENTS, id, after.asOf(recorded.version()));
        int more = switch (event) {
            case CommentAdded _ -> 1;
            case CommentDeleted _ -> -1;
            case CommentEdited _, ThreadResolved _, ThreadReopened _ -> 0;
        };
        var onAnswer = event.on() instanceof AnswerId;
        if (onAnswer) {
            count(event.on().value(), more, recorded, session);
        }
        FoldQuestion.touch(
                event.subject().value(),
                recorded,
                session,
                question ->
                        onAnswer ? question : question.tally(question.tally().comments(more)));
    }

    private static void count(String answerId, int more, Recorded recorded, Session session) {
        var answer = Objects.requireNonNull(session.get(QuestionLists.ANSWERS, answerId));
        session.put(
                QuestionLists.ANSWERS,
                answerId,
                answer.tally(answer.tally().comments(more)).asOf(answer.version(), recorded.position()));
    }

    private static CommentDocument added(CommentAdded added, Recorded recorded) {
        long at = recorded.occurredAt().toEpochMilli();
        var replyTo = added.replyTo();
        return new CommentDocument(
                added.commentId().value(),
                added.on().value(),
                added.subject().value(),
                added.teamId().value(),
                FoldQuestion.actor(recorded),
                replyTo == null ? null : replyTo.value(),
                added.body(),
                ids(added.mentions()),
                false,
                false,
                1,
                at,
                at,
                0);
    }

    private static CommentDocument changed(CommentEvent event, Recorded recorded, CommentDocument before) {
        return switch (event) {
            case CommentAdded _ -> before;
            case CommentEdited e ->
                before.body(e.body(), ids(e.mentions()), recorded.occurredAt().toEpochMilli());
            case CommentDeleted _ -> before.delete();
            case ThreadResolved _ -> before.resolved(true);
            case ThreadReopened _ -> before.resolved(false);
        };
    }

    private static List<String> ids(List<MemberId> members) {
        return members.stream().map(MemberId::value).toList();
    }
}
