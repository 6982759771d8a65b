package io.whence.query.identity;

import io.whence.api.id.TeamId;
import io.whence.platform.web.Caller;
import io.whence.query.identity.fold.IdentityProjection;
import io.whence.query.identity.fold.TeamDocument;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentPage;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.web.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The teams a caller may see, by slug. */
@Component
final class VisibleTeamList {

    private final DocumentReader documents;

    VisibleTeamList(ReadModels models, IdentityProjection projection) {
        this.documents = models.of(projection);
    }

    DocumentPage<TeamDocument> page(Caller caller, PageRequest paging) {
        var teams = Stream.concat(own(caller, paging.after()), open(caller, paging))
                .sorted(Comparator.comparing(TeamDocument::slug))
                .limit(paging.limit() + 1L)
                .toList();
        if (teams.size() <= paging.limit()) {
            return new DocumentPage<>(teams, null);
        }
        var last = teams.get(paging.limit() - 1);
        return new DocumentPage<>(teams.subList(0, paging.limit()), List.of(last.slug(), last.id()));
    }

    private Stream<TeamDocument> open(Caller caller, PageRequest paging) {
        return documents.scan(TeamDocument.ALL, TeamDocument.PUBLIC, paging.scan()).stream()
                .map(hit -> hit.document())
                .filter(team -> !caller.isIn(new TeamId(team.id())));
    }

    private Stream<TeamDocument> own(Caller caller, @Nullable List<Object> after) {
        var ids = caller.roles().keySet().stream().map(TeamId::value).toList();
        return documents.find(TeamDocument.ALL, ids).values().stream()
                .filter(team -> after == null || team.slug().compareTo((String) after.getFirst()) > 0);
    }
}
