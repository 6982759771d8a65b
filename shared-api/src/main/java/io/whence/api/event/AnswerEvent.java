package io.whence.api.event;

import io.whence.api.id.AnswerId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TeamId;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every fact an answer can record. Stored for ever. */
public sealed interface AnswerEvent extends Event {

    @Override
    default String aggregateId() {
        return answerId().value();
    }

    AnswerId answerId();

    QuestionId questionId();

    /** A question was answered; this is the answer's revision 1. */
    @EventName("answer.given")
    record AnswerGiven(AnswerId answerId, QuestionId questionId, TeamId teamId, MarkdownText body)
            implements AnswerEvent {}

    /** A revision. */
    @EventName("answer.edited")
    record AnswerEdited(
            AnswerId answerId,
            QuestionId questionId,
            MarkdownText body,
            @Nullable String comment) implements AnswerEvent {}

    /** A revision that restores an earlier one; {@code toRevision} is 0 when the source does not say which. */
    @EventName("answer.rolled-back")
    record AnswerRolledBack(
            AnswerId answerId,
            QuestionId questionId,
            int toRevision,
            MarkdownText body,
            @Nullable String comment) implements AnswerEvent {}

    /** An answer was hidden; nothing of it is lost. */
    @EventName("answer.deleted")
    record AnswerDeleted(AnswerId answerId, QuestionId questionId, List<MemberId> voters) implements AnswerEvent {}

    /** A deleted answer is back. */
    @EventName("answer.undeleted")
    record AnswerUndeleted(AnswerId answerId, QuestionId questionId, List<MemberId> voters) implements AnswerEvent {}

    /** Nobody changes an answer until it is unlocked. */
    @EventName("answer.locked")
    record AnswerLocked(
            AnswerId answerId,
            QuestionId questionId,
            @Nullable String comment) implements AnswerEvent {}

    /** A locked answer can be changed again. */
    @EventName("answer.unlocked")
    record AnswerUnlocked(
            AnswerId answerId,
            QuestionId questionId,
            @Nullable String comment) implements AnswerEvent {}

    /** A member voted; {@code previous} is the vote it replaces. */
    @EventName("answer.voted")
    record AnswerVoted(
            AnswerId answerId,
            QuestionId questionId,
            VoteValue value,
            @Nullable VoteValue previous) implements AnswerEvent {}

    /** A member took their vote back. */
    @EventName("answer.vote-retracted")
    record AnswerVoteRetracted(AnswerId answerId, QuestionId questionId, VoteValue value) implements AnswerEvent {}
}
