package io.whence.api.question;

import io.whence.api.Event;
import io.whence.api.answer.AnswerId;
import io.whence.api.member.MemberId;
import io.whence.api.team.TeamId;
import io.whence.api.text.Markdown;
import io.whence.api.text.VoteValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every fact a question can record. {@code voters} are those who decided it together, empty when one member did alone. Stored for ever. */
public sealed interface QuestionEvent extends Event {

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    default String aggregateId() {
        return questionId().value();
    }

    QuestionId questionId();

    /** A question was asked; this is its revision 1. */
    record QuestionAsked(QuestionId questionId, TeamId teamId, String title, Markdown body, List<String> tags)
            implements QuestionEvent {}

    /** A revision: what is null was left as it was. */
    record QuestionEdited(
            QuestionId questionId,
            @Nullable String title,
            @Nullable Markdown body,
            @Nullable List<String> tags,
            @Nullable String comment)
            implements QuestionEvent {}

    /** A revision that restores the whole content of an earlier one; {@code toRevision} is 0 when the source does not say which. */
    record QuestionRolledBack(
            QuestionId questionId,
            int toRevision,
            String title,
            Markdown body,
            List<String> tags,
            @Nullable String comment)
            implements QuestionEvent {}

    /** A question takes no more answers. */
    record QuestionClosed(
            QuestionId questionId,
            CloseReason reason,
            List<QuestionId> duplicateOf,
            @Nullable String note,
            List<MemberId> voters)
            implements QuestionEvent {}

    /** A closed question takes answers again. */
    record QuestionReopened(QuestionId questionId, List<MemberId> voters) implements QuestionEvent {}

    /** A question was hidden; nothing of it is lost. */
    record QuestionDeleted(QuestionId questionId, List<MemberId> voters) implements QuestionEvent {}

    /** A deleted question is back. */
    record QuestionUndeleted(QuestionId questionId, List<MemberId> voters) implements QuestionEvent {}

    /** Nobody changes a question until it is unlocked. */
    record QuestionLocked(QuestionId questionId, @Nullable String comment) implements QuestionEvent {}

    /** A locked question can be changed again. */
    record QuestionUnlocked(QuestionId questionId, @Nullable String comment) implements QuestionEvent {}

    /** An answer is the accepted one, instead of any before it. */
    record AnswerAccepted(QuestionId questionId, AnswerId answerId) implements QuestionEvent {}

    /** No answer is accepted any more. */
    record AnswerUnaccepted(QuestionId questionId, AnswerId answerId) implements QuestionEvent {}

    /** A member voted; {@code previous} is the vote it replaces. */
    record QuestionVoted(
            QuestionId questionId,
            VoteValue value,
            @Nullable VoteValue previous) implements QuestionEvent {}

    /** A member took their vote back. */
    record QuestionVoteRetracted(QuestionId questionId, VoteValue value) implements QuestionEvent {}

    /** A question points at another. */
    record QuestionLinked(QuestionId questionId, QuestionId to, Relation relation) implements QuestionEvent {}
}
