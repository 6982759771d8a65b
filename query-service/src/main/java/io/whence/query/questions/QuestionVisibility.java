package io.whence.query.questions;

import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.questions.fold.AnswerDocument;
import io.whence.query.questions.fold.QuestionDocument;
import io.whence.query.visibility.VisibilityResult;
import io.whence.query.visibility.VisiblePost;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The visibility of some questions and answers, and of what is above them, to one caller. */
record QuestionVisibility(
        Caller caller,
        Map<String, VisibleTeam> teams,
        Map<String, QuestionDocument.Outlined> questions,
        Map<String, AnswerDocument.Outlined> answers) {

    /**
     * The team a question or an answer is in.
     *
     * @throws RequestProblemException 404 when the caller does not see it
     */
    VisibleTeam teamOf(String id) {
        return visible(id).map(VisiblePost::team).orElseThrow(RequestProblemException::notFound);
    }

    VisibilityResult look(Collection<String> ids) {
        var visible = new HashMap<String, VisiblePost>();
        ids.forEach(id -> visible(id).ifPresent(post -> visible.put(id, post)));
        long position = questions.values().stream()
                .mapToLong(question -> question.post().position())
                .max()
                .orElse(-1);
        return new VisibilityResult(visible, List.of(position));
    }

    boolean sees(AnswerDocument.Outlined answer) {
        var question = questions.get(answer.questionId());
        return question != null
                && sees(question)
                && answer.post().isSeenBy(caller, teams.get(answer.post().teamId()));
    }

    private boolean sees(QuestionDocument.Outlined question) {
        return question.post().isSeenBy(caller, teams.get(question.post().teamId()));
    }

    private Optional<VisiblePost> visible(String id) {
        return Optional.ofNullable(questions.get(id))
                .filter(this::sees)
                .or(() -> Optional.ofNullable(answers.get(id))
                        .filter(this::sees)
                        .map(AnswerDocument.Outlined::questionId)
                        .map(questions::get))
                .flatMap(question -> Optional.ofNullable(
                                teams.get(question.post().teamId()))
                        .map(team -> new VisiblePost(id, question.id(), question.title(), team)));
    }
}
