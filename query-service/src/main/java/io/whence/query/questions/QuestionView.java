package io.whence.query.questions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.whence.query.comments.CommentView;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.identity.fold.TeamReference;
import io.whence.query.questions.fold.QuestionDocument;
import io.whence.query.questions.fold.QuestionState;
import io.whence.query.visibility.LinkedTask;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is answered.
 *
 * @param answerCount without deleted ones
 * @param commentCount on the question itself, without deleted ones
 * @param activityAt when anything last happened to it or under it, votes aside
 * @param createdAt when it was asked, which may be long before it was recorded
 * @param links with {@code tasks}, {@code answers} and {@code comments} absent in a list
 * @param tasks those that point at it
 */
record QuestionView(
        String id,
        long version,
        TeamReference team,
        String title,
        String body,
        List<String> tags,
        MemberReference author,
        QuestionState state,
        boolean locked,
        int score,
        int upVotes,
        int downVotes,
        @Nullable String acceptedAnswerId,
        int answerCount,
        int commentCount,
        @Nullable QuestionClosureView closure,
        int revisionCount,
        Instant activityAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<QuestionLinkView> links,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LinkedTask> tasks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AnswerView> answers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CommentView> comments) {

    /** What hangs under a question that is shown in full. */
    record Nested(
            List<QuestionLinkView> links,
            List<LinkedTask> tasks,
            List<AnswerView> answers,
            List<CommentView> comments) {}

    static QuestionView of(
            QuestionDocument question,
            TeamReference team,
            LinkedQuestions others,
            MemberNames people,
            @Nullable Nested nested) {
        var post = question.post();
        return new QuestionView(
                question.id(),
                post.version(),
                team,
                question.title(),
                question.body(),
                question.tags(),
                people.named(post.author()),
                QuestionState.of(question),
                post.locked(),
                post.score().total(),
                post.score().up(),
                post.score().down(),
                question.acceptedAnswer(),
                question.answers(),
                post.comments(),
                QuestionClosureView.of(question.closure(), others, people),
                post.revisions(),
                question.activityAt(),
                post.createdAt(),
                post.updatedAt(),
                nested == null ? null : nested.links(),
                nested == null ? null : nested.tasks(),
                nested == null ? null : nested.answers(),
                nested == null ? null : nested.comments());
    }
}
