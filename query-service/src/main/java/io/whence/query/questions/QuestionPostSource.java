package io.whence.query.questions;

import io.whence.api.id.AnswerId;
import io.whence.api.id.QuestionId;
import io.whence.platform.web.Caller;
import io.whence.query.identity.TeamAccess;
import io.whence.query.questions.fold.AnswerDocument;
import io.whence.query.questions.fold.QuestionDocument;
import io.whence.query.questions.fold.QuestionsProjection;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.visibility.VisibilityResult;
import io.whence.query.visibility.VisiblePostSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Questions and answers, as far as a caller may see them. */
@Component
final class QuestionPostSource implements VisiblePostSource {

    private final DocumentReader documents;
    private final TeamAccess teams;

    @Autowired
    QuestionPostSource(ReadModels models, QuestionsProjection projection, TeamAccess teams) {
        this(models.of(projection), teams);
    }

    QuestionPostSource(DocumentReader documents, TeamAccess teams) {
        this.documents = documents;
        this.teams = teams;
    }

    DocumentReader documents() {
        return documents;
    }

    @Override
    public Optional<DocumentReader> comments() {
        return Optional.of(documents);
    }

    @Override
    public VisibilityResult look(Caller caller, Collection<String> ids) {
        var answers = documents.find(AnswerDocument.OUTLINED, VisiblePostSource.only(AnswerId.PREFIX, ids.stream()));
        var above = answers.values().stream().map(AnswerDocument.Outlined::questionId);
        var questions = documents.find(
                QuestionDocument.OUTLINED,
                VisiblePostSource.only(QuestionId.PREFIX, Stream.concat(ids.stream(), above)));
        return sight(caller, questions, answers).look(ids);
    }

    /** Everything it takes to tell whether the caller may see these; an answer with its question. */
    QuestionVisibility sight(
            Caller caller,
            Map<String, QuestionDocument.Outlined> questions,
            Map<String, AnswerDocument.Outlined> answers) {
        var teamIds = questions.values().stream()
                .map(question -> question.post().teamId())
                .distinct()
                .toList();
        return new QuestionVisibility(caller, teams.find(caller, teamIds), questions, answers);
    }
}
