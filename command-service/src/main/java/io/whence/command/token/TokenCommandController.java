package io.whence.command.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.text.FieldValidation;
import io.whence.api.token.TokenCommand.IssueToken;
import io.whence.api.token.TokenCommand.IssueWorkspaceToken;
import io.whence.api.token.TokenCommand.RevokeToken;
import io.whence.api.token.TokenCommand.RevokeWorkspaceToken;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.directory.IdentityDirectory;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import io.whence.platform.web.PersonalAccessToken;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Tokens")
class TokenCommandController {

    /**
     * A token to make.
     *
     * @param member an id or a handle
     */
    record NewToken(String member, String name) {}

    /**
     * A token for the whole workspace to make.
     *
     * @param replaces the id of the one that is revoked at the same time; null for none
     */
    record NewWorkspaceToken(String name, @Nullable TokenId replaces) {}

    /**
     * A token just made.
     *
     * @param token what to send as a bearer token; shown this once, and left out of the answer to a retry
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IssuedToken(String id, long version, @Nullable String token) {}

    private final CommandSender commands;
    private final IdentityDirectory directory;
    private final SecureRandom random = new SecureRandom();

    TokenCommandController(CommandSender commands, IdentityDirectory directory) {
        this.commands = commands;
        this.directory = directory;
    }

    @PostMapping("/teams/{team}/tokens")
    @Operation(summary = "Make a token for a member of the team; its text is shown once")
    ResponseEntity<IssuedToken> issue(@PathVariable TeamId team, @RequestBody NewToken body, CommandRequest request) {
        new FieldValidation().required("member", body.member()).orReject();
        var issued = PersonalAccessToken.issue(new TokenId(request.newId(TokenId.PREFIX)), random);
        var token = issued.token();
        var outcome = commands.send(
                request,
                new IssueToken(
                        token.tokenId(), CommandRequest.member(body.member()), team, body.name(), token.secretHash()));
        return issued(outcome, issued, "/api/v1/teams/" + team + "/tokens/{id}");
    }

    @PostMapping("/tokens")
    @Operation(
            summary = "Make yourself another token for the whole workspace; its text is shown once",
            description = "For who holds one. With `replaces`, that one is revoked at the same moment.")
    ResponseEntity<IssuedToken> issue(@RequestBody NewWorkspaceToken body, CommandRequest request) {
        var issued = PersonalAccessToken.issue(new TokenId(request.newId(TokenId.PREFIX)), random);
        var token = issued.token();
        var outcome = commands.send(
                request, new IssueWorkspaceToken(token.tokenId(), body.name(), token.secretHash(), body.replaces()));
        return issued(outcome, issued, "/api/v1/tokens/{id}");
    }

    private ResponseEntity<IssuedToken> issued(CommandResult outcome, PersonalAccessToken.Issued issued, String path) {
        return commands.created(outcome, path)
                .body(new IssuedToken(outcome.id(), outcome.version(), isGood(issued.token()) ? issued.text() : null));
    }

    @DeleteMapping("/tokens/{token}")
    @Operation(summary = "Revoke a token of yours for the whole workspace, unless it is the last one")
    ResponseEntity<CommandResult> revoke(@PathVariable TokenId token, CommandRequest request) {
        return commands.change(request, new RevokeWorkspaceToken(token));
    }

    @DeleteMapping("/teams/{team}/tokens/{token}")
    @Operation(summary = "Revoke a token for the team")
    ResponseEntity<CommandResult> revoke(
            @PathVariable TeamId team, @PathVariable TokenId token, CommandRequest request) {
        return commands.change(request, new RevokeToken(token, team));
    }

    /** Whether this very secret was recorded: for a retry it is the first try's that counts. */
    private boolean isGood(PersonalAccessToken token) {
        return directory
                .token(token.tokenId())
                .filter(known -> token.hasHash(known.secretHash()))
                .isPresent();
    }
}
