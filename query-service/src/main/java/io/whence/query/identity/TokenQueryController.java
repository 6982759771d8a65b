package io.whence.query.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.platform.web.Caller;
import io.whence.query.identity.fold.IdentityProjection;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.identity.fold.TokenDocument;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.readmodel.web.Page;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.readmodel.web.ReadResponses;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Tokens")
final class TokenQueryController {

    /**
     * A token without anything secret.
     *
     * @param scope {@code team} or {@code workspace}
     * @param issuedBy who made it; null where that is not on record
     */
    record TokenView(
            String id,
            long version,
            String name,
            MemberReference member,
            String scope,
            @Nullable MemberReference issuedBy,
            Instant createdAt,
            @Nullable Instant revokedAt) {}

    private final TeamAccess teams;
    private final MemberDirectory members;
    private final DocumentReader documents;
    private final CursorCodec cursors;

    TokenQueryController(
            TeamAccess teams,
            MemberDirectory members,
            ReadModels models,
            IdentityProjection projection,
            CursorCodec cursors) {
        this.teams = teams;
        this.members = members;
        this.documents = models.of(projection);
        this.cursors = cursors;
    }

    @GetMapping("/teams/{team}/tokens")
    @Operation(summary = "The tokens made in a team: an owner sees all of them, everybody else their own")
    ResponseEntity<Page<TokenView>> tokens(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String team,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var visible = teams.see(caller, team);
        var whose =
                visible.isOwned() ? TokenDocument.ANYBODY : caller.memberId().value();
        var paging = new PageRequest(cursors, limit, cursor, "tokens", visible.id(), whose);
        var found = paging.read(documents, TokenDocument.ALL, TokenDocument.BY_TEAM, visible.id(), whose);
        return ReadResponses.page(paging.page(views(found.documents()), found.next()), request);
    }

    @GetMapping("/tokens")
    @Operation(summary = "Your own tokens, for every team and for the workspace")
    ResponseEntity<Page<TokenView>> own(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        // Whoever is let into one team only is told of what reaches no further.
        var scope = caller.scope();
        var paging = new PageRequest(
                cursors, limit, cursor, "own-tokens", caller.memberId().value(), scope == null ? "" : scope.value());
        var found = scope == null
                ? paging.read(
                        documents,
                        TokenDocument.ALL,
                        TokenDocument.BY_MEMBER,
                        caller.memberId().value())
                : paging.read(
                        documents,
                        TokenDocument.ALL,
                        TokenDocument.BY_TEAM,
                        scope.value(),
                        caller.memberId().value());
        return ReadResponses.page(paging.page(views(found.documents()), found.next()), request);
    }

    private List<TokenView> views(List<TokenDocument> tokens) {
        var holders = new ArrayList<@Nullable String>();
        tokens.forEach(token -> {
            holders.add(token.memberId());
            holders.add(token.issuedBy());
        });
        var people = members.named(holders);
        return tokens.stream()
                .map(token -> new TokenView(
                        token.id(),
                        token.version(),
                        token.name(),
                        people.named(token.memberId()),
                        token.teamId() == null ? "workspace" : "team",
                        token.issuedBy() == null ? null : people.named(token.issuedBy()),
                        token.createdAt(),
                        token.revokedAt()))
                .toList();
    }
}
