package io.whence.query.visibility;

/** The votes on a post as they are answered, between its other fields. */
public record VotesView(int score, int upVotes, int downVotes) {

    public static VotesView of(VoteScore score) {
        return new VotesView(score.total(), score.up(), score.down());
    }
}
