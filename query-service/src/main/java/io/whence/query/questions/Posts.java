package io.whence.query.questions;

import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblem;
import io.whence.query.access.Teams;
import io.whence.query.platform.projection.ReadModels;
import io.whence.query.platform.store.Documents;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which posts a caller may see. What is deleted is seen by its author and by the team's owners, and hides what hangs under it;
 * what is in a team that cannot be seen does not exist. Nobody else decides this.
 */
@Component
public final class Posts {

    private final Documents documents;
    private final Teams teams;

    @Autowired
    Posts(ReadModels models, QuestionsProjection projection, Teams teams) {
        this(models.of(projection), teams);
    }

    Posts(Documents documents, Teams teams) {
        this.documents = documents;
        this.teams = teams;
    }

    /**
     * A post by its id.
     *
     * @throws RequestProblem 404 when there is none, or the caller may not see it
     */
    public VisiblePost see(Caller caller, String id) {
        return Optional.ofNullable(find(caller, List.of(id)).get(id)).orElseThrow(RequestProblem::notFound);
    }

    /** Those of the posts that the caller may see, by id. */
    public Map<String, VisiblePost> find(Caller caller, Collection<String> ids) {
        var sight = look(caller, ids);
        var visible = new HashMap<String, VisiblePost>();
        for (var id : ids) {
            sight.visible(id).ifPresent(post -> visible.put(id, post));
        }
        return visible;
    }

    /** Everything it takes to tell whether the caller may see these. */
    Sight look(Caller caller, Collection<String> ids) {
        var comments = documents.find(CommentDocument.ALL, ids);
        var answers = documents.find(
                AnswerDocument.ALL,
                Stream.concat(ids.stream(), comments.values().stream().map(CommentDocument::on))
                        .distinct()
                        .toList());
        var questions = documents.find(
                QuestionDocument.ALL,
                Stream.of(
                                ids.stream(),
                                comments.values().stream().map(CommentDocument::questionId),
                                answers.values().stream().map(AnswerDocument::questionId))
                        .flatMap(these -> these)
                        .distinct()
                        .toList());
        var teamIds = questions.values().stream()
                .map(question -> question.post().teamId())
                .distinct()
                .toList();
        return new Sight(caller, teams.find(caller, teamIds), questions, answers, comments);
    }
}
