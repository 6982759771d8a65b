package io.whence.query.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.member.MemberKind;
import io.whence.api.member.Role;
import io.whence.api.team.TeamId;
import io.whence.api.team.Visibility;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblem;
import io.whence.query.platform.projection.ReadModels;
import io.whence.query.platform.store.Documents;
import io.whence.query.platform.store.Scan;
import io.whence.query.platform.web.Answers;
import io.whence.query.platform.web.Cursors;
import io.whence.query.platform.web.Listing;
import io.whence.query.platform.web.Page;
import io.whence.query.platform.web.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Teams, their members and their tokens, as far as the caller may see them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Teams")
class AccessController {

    record Team(
            String id,
            String slug,
            String name,
            Visibility visibility,
            @Nullable Role role,
            Instant createdAt,
            long version) {}

    record Member(
            String id,
            String handle,
            String name,
            MemberKind kind,
            boolean login,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Role role,

            long version) {}

    record Token(String id, String name, Person member, boolean revoked, Instant createdAt, long version) {}

    record Me(Member member, @Nullable TeamName scope, List<Team> teams) {}

    private final Access access;
    private final Documents documents;
    private final Cursors cursors;

    AccessController(Access access, ReadModels models, AccessProjection projection, Cursors cursors) {
        this.access = access;
        this.documents = models.of(projection);
        this.cursors = cursors;
    }

    @GetMapping("/teams")
    @Operation(summary = "The teams you may see, by slug")
    ResponseEntity<Page<Team>> teams(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var query = List.of("teams", caller.memberId().value());
        var page = PageRequest.of(limit, cursor);
        var found = Listing.of(
                documents,
                AccessProjection.TEAMS,
                AccessProjection.BY_SLUG,
                new Scan(List.of("team"), null, null, page.after(cursors, query), false, page.limit()),
                team -> Access.canSee(team, caller));
        return Answers.page(
                new Page<>(
                        found.hits().stream()
                                .map(hit -> team(hit.document(), caller))
                                .toList(),
                        PageRequest.next(cursors, found.resume(), query)),
                request);
    }

    @GetMapping("/teams/{team}")
    @Operation(summary = "A team, by slug or id")
    ResponseEntity<Team> team(@PathVariable String team, Caller caller) {
        var found = access.visibleTeam(team, caller);
        return Answers.versioned(found.version(), found.version(), team(found, caller));
    }

    @GetMapping("/teams/{team}/members")
    @Operation(summary = "A team's members, by handle")
    ResponseEntity<Page<Member>> members(
            @PathVariable String team,
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var teamId = access.visibleTeam(team, caller).id();
        var query = List.of("members", teamId);
        var page = PageRequest.of(limit, cursor);
        var found = Listing.of(
                documents,
                AccessProjection.MEMBERS,
                AccessProjection.MEMBERS_OF_TEAM,
                new Scan(List.of(teamId), null, null, page.after(cursors, query), false, page.limit()),
                _ -> true);
        return Answers.page(
                new Page<>(
                        found.hits().stream()
                                .map(hit -> member(
                                        hit.document(), hit.document().roles().get(teamId)))
                                .toList(),
                        PageRequest.next(cursors, found.resume(), query)),
                request);
    }

    @GetMapping("/teams/{team}/tokens")
    @Operation(summary = "A team's access tokens: all of them for an owner, else your own; never their secrets")
    ResponseEntity<Page<Token>> tokens(
            @PathVariable String team,
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var teamId = access.visibleTeam(team, caller).id();
        var query = List.of("tokens", teamId, caller.memberId().value());
        var page = PageRequest.of(limit, cursor);
        var found = Listing.of(
                documents,
                AccessProjection.TOKENS,
                AccessProjection.TOKENS_OF_TEAM,
                new Scan(List.of(teamId), null, null, page.after(cursors, query), false, page.limit()),
                token -> caller.owns(new TeamId(teamId))
                        || token.member().equals(caller.memberId().value()));
        var people = access.people(
                found.hits().stream().map(hit -> hit.document().member()).toList());
        return Answers.page(
                new Page<>(
                        found.hits().stream()
                                .map(hit -> hit.document())
                                .map(token -> new Token(
                                        token.id(),
                                        token.name(),
                                        Person.in(people, token.member()),
                                        token.revoked(),
                                        Instant.ofEpochMilli(token.createdAt()),
                                        token.version()))
                                .toList(),
                        PageRequest.next(cursors, found.resume(), query)),
                request);
    }

    @GetMapping("/members/{member}")
    @Operation(summary = "A member you share a team with, by handle or id")
    ResponseEntity<Member> member(@PathVariable String member, Caller caller) {
        var found = access.visibleMember(member, caller);
        return Answers.versioned(found.version(), found.version(), member(found, null));
    }

    @GetMapping("/me")
    @Operation(summary = "Who you are, and in which teams as what")
    Me me(Caller caller) {
        var member = access.member(caller.memberId().value()).orElseThrow(RequestProblem::notFound);
        var scope = caller.scope();
        return new Me(
                member(member, null),
                scope == null ? null : access.nameOf(scope.value()),
                documents
                        .find(
                                AccessProjection.TEAMS,
                                caller.roles().keySet().stream()
                                        .map(TeamId::value)
                                        .toList())
                        .values()
                        .stream()
                        .map(team -> team(team, caller))
                        .toList());
    }

    private static Team team(TeamDocument team, Caller caller) {
        return new Team(
                team.id(),
                team.slug(),
                team.name(),
                team.visibility(),
                caller.roleIn(new TeamId(team.id())),
                Instant.ofEpochMilli(team.createdAt()),
                team.version());
    }

    private static Member member(MemberDocument member, @Nullable Role role) {
        return new Member(
                member.id(), member.handle(), member.name(), member.kind(), member.login(), role, member.version());
    }
}
