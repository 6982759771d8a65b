package io.whence.query.posts;

import io.whence.api.id.TeamId;
import io.whence.api.text.VoteValue;
import io.whence.query.platform.projection.RecordedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a question, an answer, a comment and a task have in common.
 *
 * @param author null when unknown
 * @param revisions how many times its text was written, at least 1
 * @param comments how many comments are on it, without deleted ones
 * @param createdAt when it happened, which may be long before it was recorded
 * @param updatedAt when it last changed, votes and comments aside
 * @param position of the last event that changed anything about it
 */
public record Post(
        String teamId,
        @Nullable String author,
        long version,
        int revisions,
        Score score,
        int comments,
        boolean deleted,
        boolean locked,
        Instant createdAt,
        Instant updatedAt,
        long position) {

    public static Post begun(TeamId teamId, RecordedEvent recorded) {
        var actor = recorded.envelope().actor().memberId();
        return new Post(
                teamId.value(),
                actor == null ? null : actor.value(),
                recorded.version(),
                1,
                Score.NONE,
                0,
                false,
                false,
                recorded.occurredAt(),
                recorded.occurredAt(),
                recorded.position());
    }

    /** Something else happened that shows on it. */
    public Post seen(RecordedEvent recorded) {
        return with(version, revisions, score, comments, deleted, locked, updatedAt, recorded);
    }

    public Post commented(int more, RecordedEvent recorded) {
        return with(version, revisions, score, comments + more, deleted, locked, updatedAt, recorded);
    }

    public Post changed(RecordedEvent recorded) {
        return with(recorded.version(), revisions, score, comments, deleted, locked, later(recorded), recorded);
    }

    public Post revised(RecordedEvent recorded) {
        return with(recorded.version(), revisions + 1, score, comments, deleted, locked, later(recorded), recorded);
    }

    public Post deleted(boolean now, RecordedEvent recorded) {
        return with(recorded.version(), revisions, score, comments, now, locked, later(recorded), recorded);
    }

    public Post locked(boolean now, RecordedEvent recorded) {
        return with(recorded.version(), revisions, score, comments, deleted, now, later(recorded), recorded);
    }

    public Post voted(@Nullable VoteValue value, @Nullable VoteValue previous, RecordedEvent recorded) {
        var votes = score.with(value, previous);
        return with(recorded.version(), revisions, votes, comments, deleted, locked, updatedAt, recorded);
    }

    public Outline outline() {
        return new Outline(teamId, author, deleted, position);
    }

    private Instant later(RecordedEvent recorded) {
        return recorded.occurredAt().isAfter(updatedAt) ? recorded.occurredAt() : updatedAt;
    }

    private Post with(
            long newVersion,
            int newRevisions,
            Score newScore,
            int newComments,
            boolean nowDeleted,
            boolean nowLocked,
            Instant newUpdatedAt,
            RecordedEvent recorded) {
        return new Post(
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
