package io.whence.query.tasks.view;

import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.api.id.TaskId;
import io.whence.platform.web.Caller;
import io.whence.query.identity.TeamAccess;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.tasks.document.BoardDocument;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.ListDocument;
import io.whence.query.tasks.fold.TasksProjection;
import io.whence.query.visibility.VisibilityResult;
import io.whence.query.visibility.VisiblePostSource;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tasks, boards and lists, as far as a caller may see them. */
@Component
public final class TaskPostSource implements VisiblePostSource {

    private final DocumentReader documents;
    private final TeamAccess teams;

    @Autowired
    TaskPostSource(ReadModels models, TasksProjection projection, TeamAccess teams) {
        this(models.of(projection), teams);
    }

    public TaskPostSource(DocumentReader documents, TeamAccess teams) {
        this.documents = documents;
        this.teams = teams;
    }

    public DocumentReader documents() {
        return documents;
    }

    @Override
    public Optional<DocumentReader> comments() {
        return Optional.of(documents);
    }

    @Override
    public VisibilityResult look(Caller caller, Collection<String> ids) {
        return sight(caller, ids).look(ids);
    }

    /** Everything it takes to tell whether the caller may see these; a list with its board. */
    public TaskVisibility sight(Caller caller, Collection<String> ids) {
        var cards = documents.find(CardDocument.ALL, VisiblePostSource.only(TaskId.PREFIX, ids.stream()));
        var lists = documents.find(ListDocument.ALL, VisiblePostSource.only(ListId.PREFIX, ids.stream()));
        var boards = documents.find(
                BoardDocument.ALL,
                VisiblePostSource.only(
                        BoardId.PREFIX,
                        Stream.concat(ids.stream(), lists.values().stream().map(ListDocument::boardId))));
        var teamIds = Stream.concat(
                        cards.values().stream().map(card -> card.post().teamId()),
                        boards.values().stream().map(BoardDocument::teamId))
                .distinct()
                .toList();
        return new TaskVisibility(caller, teams.find(caller, teamIds), cards, boards, lists);
    }
}
