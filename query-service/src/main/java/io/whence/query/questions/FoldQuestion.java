package io.whence.query.questions;

import io.whence.api.member.MemberId;
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
import io.whence.api.question.QuestionId;
import io.whence.api.text.VoteValue;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.questions.QuestionDocument.Closure;
import io.whence.query.questions.QuestionDocument.Link;
import io.whence.query.questions.QuestionDocument.Tally;
import io.whence.query.questions.QuestionDocument.Times;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What each event of a question does to its document. */
final class FoldQuestion {

    private FoldQuestion() {}

    static void fold(QuestionEvent event, Recorded recorded, Session session) {
        var id = event.questionId().value();
        var before = session.get(QuestionLists.QUESTIONS, id);
        var after = event instanceof QuestionAsked asked
                ? asked(asked, recorded)
                : changed(event, recorded, Objects.requireNonNull(before));
        session.put(QuestionLists.QUESTIONS, id, after.asOf(recorded.version(), recorded.position()));
    }

    /** Changes the question something belongs to, which keeps its own version. */
    static void touch(String id, Recorded recorded, Session session, UnaryOperator<QuestionDocument> change) {
        var before = Objects.requireNonNull(session.get(QuestionLists.QUESTIONS, id));
        session.put(QuestionLists.QUESTIONS, id, change.apply(before).asOf(before.version(), recorded.position()));
    }

    static Tally voted(Tally tally, VoteValue value, @Nullable VoteValue previous) {
        return retracted(tally, previous).votes(value == VoteValue.UP ? 1 : 0, value == VoteValue.DOWN ? 1 : 0);
    }

    static Tally retracted(Tally tally, @Nullable VoteValue value) {
        return tally.votes(value == VoteValue.UP ? -1 : 0, value == VoteValue.DOWN ? -1 : 0);
    }

    static @Nullable String actor(Recorded recorded) {
        var memberId = recorded.envelope().actor().memberId();
        return memberId == null ? null : memberId.value();
    }

    private static QuestionDocument asked(QuestionAsked asked, Recorded recorded) {
        long at = recorded.occurredAt().toEpochMilli();
        return new QuestionDocument(
                asked.questionId().value(),
                asked.teamId().value(),
                actor(recorded),
                asked.title(),
                asked.body(),
                asked.tags(),
                null,
                false,
                false,
                null,
                List.of(),
                Tally.NONE,
                new Times(at, at, at),
                0,
                0);
    }

    private static QuestionDocument changed(QuestionEvent event, Recorded recorded, QuestionDocument before) {
        long at = recorded.occurredAt().toEpochMilli();
        return switch (event) {
            case QuestionAsked _ -> before;
            case QuestionEdited e ->
                before.content(
                        e.title() == null ? before.title() : e.title(),
                        e.body() == null ? before.body() : e.body(),
                        e.tags() == null ? before.tags() : e.tags(),
                        at);
            case QuestionRolledBack e -> before.content(e.title(), e.body(), e.tags(), at);
            case QuestionClosed e ->
                before.closure(new Closure(
                        e.reason(),
                        e.duplicateOf().stream().map(QuestionId::value).toList(),
                        e.note(),
                        actor(recorded),
                        e.voters().stream().map(MemberId::value).toList(),
                        at));
            case QuestionReopened _ -> before.closure(null);
            case QuestionDeleted _ -> before.deleted(true);
            case QuestionUndeleted _ -> before.deleted(false);
            case QuestionLocked _ -> before.locked(true);
            case QuestionUnlocked _ -> before.locked(false);
            case AnswerAccepted e -> before.accepted(e.answerId().value());
            case AnswerUnaccepted _ -> before.accepted(null);
            case QuestionVoted e -> before.tally(voted(before.tally(), e.value(), e.previous()));
            case QuestionVoteRetracted e -> before.tally(retracted(before.tally(), e.value()));
            case QuestionLinked e -> before.link(new Link(e.to().value(), e.relation()));
        };
    }
}
