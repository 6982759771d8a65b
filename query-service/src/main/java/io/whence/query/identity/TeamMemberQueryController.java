package io.whence.query.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.platform.web.Caller;
import io.whence.query.identity.fold.IdentityProjection;
import io.whence.query.identity.fold.MemberDocument;
import io.whence.query.identity.fold.MembershipDocument;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.ReadResponses;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/teams/{team}/members")
@Tag(name = "Teams")
final class TeamMemberQueryController {

    /**
     * A member of a team.
     *
     * @param version the member's, for {@code If-Match}
     */
    record TeamMember(
            String id,
            long version,
            String handle,
            String name,
            MemberKind kind,
            boolean login,
            @Nullable MemberRole role,
            Instant joinedAt) {}

    private final TeamAccess teams;
    private final DocumentReader documents;
    private final CursorCodec cursors;

    TeamMemberQueryController(TeamAccess teams, ReadModels models, IdentityProjection projection, CursorCodec cursors) {
        this.teams = teams;
        this.documents = models.of(projection);
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(summary = "The members of a team, by handle")
    ResponseEntity<Page<TeamMember>> members(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String team,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var teamId = teams.see(caller, team).id();
        var paging = new PageRequest(cursors, limit, cursor, "team-members", teamId);
        var found = paging.read(documents, MembershipDocument.ALL, MembershipDocument.BY_TEAM, teamId);
        return ReadResponses.page(paging.page(named(found.documents()), found.next()), request);
    }

    private List<TeamMember> named(List<MembershipDocument> memberships) {
        var members = documents.find(
                MemberDocument.ALL,
                memberships.stream().map(MembershipDocument::memberId).toList());
        return memberships.stream()
                .flatMap(membership ->
                        Stream.ofNullable(members.get(membership.memberId())).map(member -> view(member, membership)))
                .toList();
    }

    private static TeamMember view(MemberDocument member, MembershipDocument membership) {
        return new TeamMember(
                member.id(),
                member.version(),
                member.handle(),
                member.name(),
                member.kind(),
                member.login(),
                membership.role(),
                membership.joinedAt());
    }
}
