package io.whence.query.access;

import io.whence.api.TypeIds;
import io.whence.api.member.MemberId;
import io.whence.api.team.TeamId;
import io.whence.api.team.Visibility;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblem;
import io.whence.query.platform.projection.ReadModels;
import io.whence.query.platform.store.Documents;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see what, and who is who: asked by every read. */
@Component
public class Access {

    private final Documents documents;

    Access(ReadModels models, AccessProjection projection) {
        this.documents = models.of(projection);
    }

    /**
     * The team of that slug or id.
     *
     * @throws RequestProblem 404 when there is none, or the caller may not know of it
     */
    public TeamDocument visibleTeam(String slugOrId, Caller caller) {
        var teamId = TypeIds.isValid(TeamId.PREFIX, slugOrId)
                ? slugOrId
                : TeamId.ofSlug(slugOrId).value();
        return team(teamId).filter(team -> canSee(team, caller)).orElseThrow(RequestProblem::notFound);
    }

    public boolean canSee(@Nullable String teamId, Caller caller) {
        return teamId != null
                && (caller.isIn(new TeamId(teamId))
                        || team(teamId).filter(team -> canSee(team, caller)).isPresent());
    }

    static boolean canSee(TeamDocument team, Caller caller) {
        return team.visibility() == Visibility.PUBLIC || caller.isIn(new TeamId(team.id()));
    }

    public Optional<TeamDocument> team(String teamId) {
        return documents.get(AccessProjection.TEAMS, teamId);
    }

    public Optional<MemberDocument> member(String handleOrId) {
        return documents.get(AccessProjection.MEMBERS, memberId(handleOrId));
    }

    /**
     * A member of some team the caller may see, or the caller.
     *
     * @throws RequestProblem 404 when there is none, or the caller may not know of them
     */
    public MemberDocument visibleMember(String handleOrId, Caller caller) {
        return member(handleOrId)
                .filter(member -> member.id().equals(caller.memberId().value())
                        || member.roles().keySet().stream().anyMatch(team -> canSee(team, caller)))
                .orElseThrow(RequestProblem::notFound);
    }

    /** The id of the member that is named by a handle or an id. */
    public static String memberId(String handleOrId) {
        return TypeIds.isValid(MemberId.PREFIX, handleOrId)
                ? handleOrId
                : MemberId.ofHandle(handleOrId).value();
    }

    /** What readers are told of members, by id. */
    public Map<String, Person> people(Collection<String> memberIds) {
        return documents.find(AccessProjection.MEMBERS, memberIds).values().stream()
                .map(Person::of)
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    public TeamName nameOf(String teamId) {
        return team(teamId).map(TeamName::of).orElseThrow(RequestProblem::notFound);
    }
}
