package io.whence.query.questions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.whence.query.comments.CommentView;
import io.whence.query.comments.RootComments;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.questions.fold.AnswerDocument;
import io.whence.query.questions.fold.QuestionDocument;
import io.whence.query.visibility.LinkedTask;
import io.whence.query.visibility.VotesView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is answered.
 *
 * @param question absent where the answer is shown within it
 * @param tasks those that point at it
 */
record AnswerView(
        String id,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable QuestionReference question,
        String body,
        MemberReference author,
        @JsonUnwrapped VotesView votes,
        boolean accepted,
        boolean deleted,
        boolean locked,
        int commentCount,
        List<CommentView> comments,
        List<LinkedTask> tasks,
        int revisionCount,
        Instant createdAt,
        Instant updatedAt) {

    /** The accepted one first, then the best, then the oldest. */
    static final Comparator<AnswerView> BEST_FIRST = Comparator.comparing(AnswerView::accepted)
            .thenComparing(answer -> answer.votes.score())
            .reversed()
            .thenComparing(AnswerView::createdAt)
            .thenComparing(AnswerView::id);

    static AnswerView of(
            AnswerDocument answer,
            QuestionDocument question,
            @Nullable QuestionReference ref,
            RootComments comments,
            List<LinkedTask> tasks,
            MemberNames people) {
        var post = answer.post();
        return new AnswerView(
                answer.id(),
                post.version(),
                ref,
                answer.body(),
                people.named(post.author()),
                VotesView.of(post.score()),
                answer.id().equals(question.acceptedAnswer()),
                post.deleted(),
                post.locked(),
                post.comments(),
                comments.threaded(answer.id(), people),
                tasks,
                post.revisions(),
                post.createdAt(),
                post.updatedAt());
    }
}
