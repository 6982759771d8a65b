package io.whence.query.questions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.whence.query.comments.CommentView;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.identity.fold.TeamReference;
import io.whence.query.questions.fold.QuestionDocument;
import io.whence.query.questions.fold.QuestionState;
import io.whence.query.visibility.LinkedTask;
import io.whence.query.visibility.RootTimesView;
import io.whence.query.visibility.VotesView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is answered.
 *
 * @param answerCount without deleted ones
 * @param commentCount on the question itself, without deleted ones
 * @param nested absent in a list
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
        @JsonUnwrapped VotesView votes,
        @Nullable String acceptedAnswerId,
        int answerCount,
        int commentCount,
        @Nullable QuestionClosureView closure,
        int revisionCount,
        @JsonUnwrapped RootTimesView times,
        @JsonUnwrapped @Nullable Nested nested) {

    /**
     * What hangs under a question that is shown in full.
     *
     * @param tasks those that point at it
     */
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
                VotesView.of(post.score()),
                question.acceptedAnswer(),
                question.answers(),
                post.comments(),
                QuestionClosureView.of(question.closure(), others, people),
                post.revisions(),
                RootTimesView.of(question.activityAt(), post),
                nested);
    }
}
