package io.whence.api.event;

import io.whence.api.id.AnswerId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TeamId;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.question.QuestionRelation;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every fact a question can record. {@code voters} are those who decided it together, empty when one member did alone. Stored for ever. */
public sealed interface QuestionEvent extends Event {

    @Override
    default String aggregateId() {
        return questionId().value();
    }

    QuestionId questionId();

    /** A question was asked; this is its revision 1. */
    @EventName("question.asked")
    record QuestionAsked(QuestionId questionId, TeamId teamId, String title, MarkdownText body, List<String> tags)
            implements QuestionEvent {}

    /** A revision: what is null was left as it was. */
    @EventName("question.edited")
    record QuestionEdited(
            QuestionId questionId,
            @Nullable String title,
            @Nullable MarkdownText body,
            @Nullable List<String> tags,
            @Nullable String comment)
            implements QuestionEvent {}

    /** A revision that restores the whole content of an earlier one; {@code toRevision} is 0 when the source does not say which. */
    @EventName("question.rolled-back")
    record QuestionRolledBack(
            QuestionId questionId,
            int toRevision,
            String title,
            MarkdownText body,
            List<String> tags,
            @Nullable String comment)
            implements QuestionEvent {}

    /** A question takes no more answers. */
    @EventName("question.closed")
    record QuestionClosed(
            QuestionId questionId,
            QuestionCloseReason reason,
            List<QuestionId> duplicateOf,
            @Nullable String note,
            List<MemberId> voters)
            implements QuestionEvent {}

    /** A closed question takes answers again. */
    @EventName("question.reopened")
    record QuestionReopened(QuestionId questionId, List<MemberId> voters) implements QuestionEvent {}

    /** A question was hidden; nothing of it is lost. */
    @EventName("question.deleted")
    record QuestionDeleted(QuestionId questionId, List<MemberId> voters) implements QuestionEvent {}

    /** A deleted question is back. */
    @EventName("question.undeleted")
    record QuestionUndeleted(QuestionId questionId, List<MemberId> voters) implements QuestionEvent {}

    /** Nobody changes a question until it is unlocked. */
    @EventName("question.locked")
    record QuestionLocked(QuestionId questionId, @Nullable String comment) implements QuestionEvent {}

    /** A locked question can be changed again. */
    @EventName("question.unlocked")
    record QuestionUnlocked(QuestionId questionId, @Nullable String comment) implements QuestionEvent {}

    /** An answer is the accepted one, instead of any before it. */
    @EventName("question.answer-accepted")
    record AnswerAccepted(QuestionId questionId, AnswerId answerId) implements QuestionEvent {}

    /** No answer is accepted any more. */
    @EventName("question.answer-unaccepted")
    record AnswerUnaccepted(QuestionId questionId, AnswerId answerId) implements QuestionEvent {}

    /** A member voted; {@code previous} is the vote it replaces. */
    @EventName("question.voted")
    record QuestionVoted(
            QuestionId questionId,
            VoteValue value,
            @Nullable VoteValue previous) implements QuestionEvent {}

    /** A member took their vote back. */
    @EventName("question.vote-retracted")
    record QuestionVoteRetracted(QuestionId questionId, VoteValue value) implements QuestionEvent {}

    /** A question points at another. */
    @EventName("question.linked")
    record QuestionLinked(QuestionId questionId, QuestionId to, QuestionRelation relation) implements QuestionEvent {}
}
