package io.whence.query.questions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.whence.api.question.CloseReason;
import io.whence.api.question.Relation;
import io.whence.api.text.Markdown;
import io.whence.query.access.Person;
import io.whence.query.access.TeamName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What readers of questions are answered with. */
final class Views {

    private Views() {}

    enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("closed")
        CLOSED,
        @JsonProperty("deleted")
        DELETED
    }

    /**
     * A question.
     *
     * @param score up-votes less down-votes
     * @param answers in full when the question was read by its id; absent in a list
     * @param comments likewise; those on the question itself
     * @param updatedAt when it was last revised
     * @param activityAt when it was last revised or answered
     */
    record Question(
            String id,
            long version,
            TeamName team,
            String title,
            Markdown body,
            List<String> tags,
            Person author,
            State state,
            boolean locked,
            int score,
            int upVotes,
            int downVotes,
            @Nullable String acceptedAnswerId,
            int answerCount,
            int commentCount,
            int revisionCount,
            @Nullable Closure closure,
            List<Link> links,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Answer> answers,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Comment> comments,

            Instant createdAt,
            Instant updatedAt,
            Instant activityAt) {}

    record Closure(
            CloseReason reason,
            List<Reference> duplicateOf,
            @Nullable String note,
            Person by,
            List<Person> voters,
            Instant at) {}

    record Link(Relation relation, Reference question) {}

    /** Another question of the same team. */
    record Reference(String id, String title) {}

    record Answer(
            String id,
            long version,
            String questionId,
            Markdown body,
            Person author,
            boolean accepted,
            boolean deleted,
            boolean locked,
            int score,
            int upVotes,
            int downVotes,
            int commentCount,
            int revisionCount,
            List<Comment> comments,
            Instant createdAt,
            Instant updatedAt) {}

    /**
     * A comment.
     *
     * @param replyTo the comment that began the thread, null for that comment itself
     * @param resolved whether the thread this comment began is settled
     */
    record Comment(
            String id,
            long version,
            String on,
            @Nullable String replyTo,
            Markdown body,
            Person author,
            List<Person> mentions,
            boolean resolved,
            boolean edited,
            Instant createdAt,
            Instant updatedAt) {}
}
