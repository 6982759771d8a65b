package io.whence.query.questions;

import io.whence.api.team.TeamId;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblem;
import io.whence.query.access.Access;
import io.whence.query.platform.projection.ReadModels;
import io.whence.query.platform.store.Documents;
import io.whence.query.platform.store.Hit;
import io.whence.query.platform.store.Scan;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds questions, answers and comments that the caller may see. */
@Component
public class Questions {

    /** More than any one question has been seen to have; the history has them all. */
    private static final int MOST = 2_000;

    private final Documents documents;
    private final Access access;

    Questions(ReadModels models, QuestionsProjection projection, Access access) {
        this.documents = models.of(projection);
        this.access = access;
    }

    /**
     * The question of that id. A deleted one is there for its author and the team's owners only.
     *
     * @throws RequestProblem 404 when there is none, or the caller may not know of it
     */
    public QuestionDocument visible(String id, Caller caller) {
        return documents
                .get(QuestionLists.QUESTIONS, id)
                .filter(question -> access.canSee(question.team(), caller))
                .filter(question -> !question.deleted() || mayRestore(question.team(), question.author(), caller))
                .orElseThrow(RequestProblem::notFound);
    }

    /** The answer of that id, under a question that is visible; otherwise as {@link #visible}. */
    public String visibleAnswerId(String id, Caller caller) {
        return visibleAnswer(id, caller).id();
    }

    /** The comment of that id, under a question that is visible; otherwise as {@link #visible}. */
    public String visibleCommentId(String id, Caller caller) {
        return visibleComment(id, caller).id();
    }

    AnswerDocument visibleAnswer(String id, Caller caller) {
        var answer = documents.get(QuestionLists.ANSWERS, id).orElseThrow(RequestProblem::notFound);
        visible(answer.question(), caller);
        if (answer.deleted() && !mayRestore(answer.team(), answer.author(), caller)) {
            throw RequestProblem.notFound();
        }
        return answer;
    }

    CommentDocument visibleComment(String id, Caller caller) {
        var comment = documents
                .get(QuestionLists.COMMENTS, id)
                .filter(found -> !found.deleted())
                .orElseThrow(RequestProblem::notFound);
        visible(comment.subject(), caller);
        if (!comment.on().equals(comment.subject())) {
            visibleAnswer(comment.on(), caller);
        }
        return comment;
    }

    /** The answers of a question that the caller may see, the accepted one first, then by score, then oldest first. */
    List<AnswerDocument> answersOf(QuestionDocument question, Caller caller) {
        return documents
                .scan(
                        QuestionLists.ANSWERS,
                        QuestionLists.OF_QUESTION,
                        new Scan(List.of(question.id()), null, null, null, false, MOST))
                .stream()
                .map(Hit::document)
                .filter(answer -> !answer.deleted() || mayRestore(answer.team(), answer.author(), caller))
                .sorted((left, right) -> {
                    int accepted = Boolean.compare(
                            right.id().equals(question.acceptedAnswer()),
                            left.id().equals(question.acceptedAnswer()));
                    return accepted != 0
                            ? accepted
                            : Integer.compare(
                                    right.tally().score(), left.tally().score());
                })
                .toList();
    }

    /** All comments under a question, oldest first. */
    List<CommentDocument> commentsUnder(String questionId) {
        return documents
                .scan(
                        QuestionLists.COMMENTS,
                        QuestionLists.UNDER_SUBJECT,
                        new Scan(List.of(questionId), null, null, null, false, MOST))
                .stream()
                .map(Hit::document)
                .toList();
    }

    static boolean mayRestore(String team, @Nullable String author, Caller caller) {
        var teamId = new TeamId(team);
        return caller.owns(teamId)
                || (caller.isIn(teamId) && caller.memberId().value().equals(author));
    }
}
