package io.whence.query.visibility;

import io.whence.api.id.TeamId;
import io.whence.api.text.VoteValue;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state that a question, an answer, a comment and a task have in common.
 *
 * @param author null when unknown
 * @param revisions how many times its text was written, at least 1
 * @param comments how many comments are on it, without deleted ones
 * @param createdAt when it happened, which may be long before it was recorded
 * @param updatedAt when it last changed, votes and comments aside
 * @param position of the last event that changed anything about it
 */
public record PostState(
        String teamId,
        @Nullable String author,
        long version,
        int revisions,
        VoteScore score,
        int comments,
        boolean deleted,
        boolean locked,
        Instant createdAt,
        Instant updatedAt,
        long position) {

    public static PostState begun(TeamId teamId, RecordedEvent recorded) {
        var actor = recorded.envelope().actor().memberId();
        return new PostState(
                teamId.value(),
                actor == null ? null : actor.value(),
                recorded.version(),
                1,
                VoteScore.NONE,
                0,
                false,
                false,
                recorded.occurredAt(),
                recorded.occurredAt(),
                recorded.position());
    }

    /** Something else happened that shows on it. */
    public PostState seen(RecordedEvent recorded) {
        return with(version, revisions, score, comments, deleted, locked, updatedAt, recorded);
    }

    public PostState commented(int more, RecordedEvent recorded) {
        return with(version, revisions, score, comments + more, deleted, locked, updatedAt, recorded);
    }

    public PostState changed(RecordedEvent recorded) {
        return with(recorded.version(), revisions, score, comments, deleted, locked, later(recorded), recorded);
    }

    public PostState revised(RecordedEvent recorded) {
        return with(recorded.version(), revisions + 1, score, comments, deleted, locked, later(recorded), recorded);
    }

    public PostState deleted(boolean now, RecordedEvent recorded) {
        return with(recorded.version(), revisions, score, comments, now, locked, later(recorded), recorded);
    }

    public PostState locked(boolean now, RecordedEvent recorded) {
        return with(recorded.version(), revisions, score, comments, deleted, now, later(recorded), recorded);
    }

    public PostState voted(@Nullable VoteValue value, @Nullable VoteValue previous, RecordedEvent recorded) {
        var votes = score.with(value, previous);
        return with(recorded.version(), revisions, votes, comments, deleted, locked, updatedAt, recorded);
    }

    public PostOutline outline() {
        return new PostOutline(teamId, author, deleted, position);
    }

    private Instant later(RecordedEvent recorded) {
        return recorded.occurredAt().isAfter(updatedAt) ? recorded.occurredAt() : updatedAt;
    }

    private PostState with(
            long newVersion,
            int newRevisions,
            VoteScore newScore,
            int newComments,
            boolean nowDeleted,
            boolean nowLocked,
            Instant newUpdatedAt,
            RecordedEvent recorded) {
        return new PostState(
                teamId,
                author,
                newVersion,
                newRevisions,
                newScore,
                newComments,
                nowDeleted,
                nowLocked,
                createdAt,
                newUpdatedAt,
                recorded.position());
    }
}
