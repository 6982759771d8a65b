package io.whence.query.identity;

import io.whence.api.id.TeamId;
import io.whence.api.team.TeamVisibility;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.identity.fold.IdentityProjection;
import io.whence.query.identity.fold.MembershipDocument;
import io.whence.query.identity.fold.TeamDocument;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The teams that a caller may see: public teams, and those their token lets them into. Nobody else decides this. */
@Component
public final class TeamAccess {

    private final DocumentReader documents;

    TeamAccess(ReadModels models, IdentityProjection projection) {
        this.documents = models.of(projection);
    }

    /**
     * A team by its slug or id.
     *
     * @throws RequestProblemException 404 when there is none, or the caller may not see it
     */
    public VisibleTeam see(Caller caller, String slugOrId) {
        var id = document(caller, slugOrId).id();
        return Optional.ofNullable(find(caller, List.of(id)).get(id)).orElseThrow(RequestProblemException::notFound);
    }

    /** Every team that the caller may see, by id. */
    public Map<String, VisibleTeam> all(Caller caller) {
        var ids = Stream.concat(
                documents.all(TeamDocument.ALL, TeamDocument.PUBLIC).stream().map(TeamDocument::id),
                caller.roles().keySet().stream().map(TeamId::value));
        return find(caller, ids.distinct().toList());
    }

    /** Those of the teams that the caller may see, by id. */
    public Map<String, VisibleTeam> find(Caller caller, Collection<String> ids) {
        var teams = documents.find(TeamDocument.ALL, ids);
        var own = documents.find(
                MembershipDocument.ALL,
                teams.keySet().stream()
                        .map(id -> MembershipDocument.id(id, caller.memberId().value()))
                        .toList());
        var visible = new HashMap<String, VisibleTeam>();
        teams.forEach((id, team) -> {
            if (isVisible(caller, team)) {
                var membership =
                        own.get(MembershipDocument.id(id, caller.memberId().value()));
                long since = membership == null ? team.position() : Math.max(team.position(), membership.position());
                visible.put(id, new VisibleTeam(id, team.slug(), team.name(), caller.roleIn(new TeamId(id)), since));
            }
        });
        return visible;
    }

    TeamDocument document(Caller caller, String slugOrId) {
        return documents
                .get(TeamDocument.ALL, slugOrId)
                .or(() -> documents.first(TeamDocument.ALL, TeamDocument.BY_SLUG, slugOrId))
                .filter(team -> isVisible(caller, team))
                .orElseThrow(RequestProblemException::notFound);
    }

    static boolean isVisible(Caller caller, TeamDocument team) {
        return team.visibility() == TeamVisibility.PUBLIC || caller.isIn(new TeamId(team.id()));
    }
}
