package io.whence.query.visibility;

import io.whence.api.text.VoteValue;
import org.jspecify.annotations.Nullable;

/** Votes, counted. */
public record VoteScore(int up, int down) {

    static final VoteScore NONE = new VoteScore(0, 0);

    public int total() {
        return up - down;
    }

    /**
     * The score after one member voted.
     *
     * @param value null when they took their vote back
     * @param previous the vote that no longer counts; null when there was none
     */
    VoteScore with(@Nullable VoteValue value, @Nullable VoteValue previous) {
        return new VoteScore(
                up + count(value, VoteValue.UP) - count(previous, VoteValue.UP),
                down + count(value, VoteValue.DOWN) - count(previous, VoteValue.DOWN));
    }

    private static int count(@Nullable VoteValue value, VoteValue counted) {
        return value == counted ? 1 : 0;
    }
}
