package io.whence.query.questions;

import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblem;
import io.whence.query.access.VisibleTeam;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What one caller sees of some posts and of what is above them. */
record Sight(
        Caller caller,
        Map<String, VisibleTeam> teams,
        Map<String, QuestionDocument> questions,
        Map<String, AnswerDocument> answers,
        Map<String, CommentDocument> comments) {

    QuestionDocument question(String id) {
        return seen(questions, id, this::sees);
    }

    AnswerDocument answer(String id) {
        return seen(answers, id, this::sees);
    }

    CommentDocument comment(String id) {
        return seen(comments, id, this::sees);
    }

    VisibleTeam team(String id) {
        return Optional.ofNullable(teams.get(id)).orElseThrow(RequestProblem::notFound);
    }

    Optional<VisiblePost> visible(String id) {
        return Optional.ofNullable(questions.get(id))
                .filter(this::sees)
                .map(question -> post(id, question))
                .or(() -> Optional.ofNullable(answers.get(id))
                        .filter(this::sees)
                        .flatMap(answer -> under(id, answer.questionId())))
                .or(() -> Optional.ofNullable(comments.get(id))
                        .filter(this::sees)
                        .flatMap(comment -> under(id, comment.questionId())));
    }

    boolean sees(AnswerDocument answer) {
        return seesQuestion(answer.questionId()) && sees(answer.post());
    }

    private boolean sees(QuestionDocument question) {
        return sees(question.post());
    }

    private boolean sees(CommentDocument comment) {
        var answer = answers.get(comment.on());
        return sees(comment.post())
                && (comment.on().equals(comment.questionId())
                        ? seesQuestion(comment.questionId())
                        : answer != null && sees(answer));
    }

    private boolean seesQuestion(String id) {
        var question = questions.get(id);
        return question != null && sees(question);
    }

    private boolean sees(Post post) {
        var team = teams.get(post.teamId());
        return team != null
                && (!post.deleted()
                        || team.isOwned()
                        || caller.memberId().value().equals(post.author()));
    }

    private Optional<VisiblePost> under(String id, String questionId) {
        return Optional.ofNullable(questions.get(questionId)).map(question -> post(id, question));
    }

    private static VisiblePost post(String id, QuestionDocument question) {
        return new VisiblePost(id, question.id(), question.title());
    }

    private static <D> D seen(Map<String, D> among, String id, Predicate<D> sees) {
        return Optional.ofNullable(among.get(id)).filter(sees).orElseThrow(RequestProblem::notFound);
    }
}
