package io.whence.command.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.text.FieldValidation;
import io.whence.api.token.TokenCommand.IssueToken;
import io.whence.api.token.TokenCommand.RevokeToken;
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
@RequestMapping("/api/v1/teams/{team}/tokens")
@Tag(name = "Tokens")
class TokenCommandController {

    /**
     * A token to make.
     *
     * @param member an id or a handle
     */
    record NewToken(String member, String name) {}

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

    @PostMapping
    @Operation(summary = "Make a token for a member of the team; its text is shown once")
    ResponseEntity<IssuedToken> issue(@PathVariable TeamId team, @RequestBody NewToken body, CommandRequest request) {
        new FieldValidation().required("member", body.member()).orReject();
        var issued = PersonalAccessToken.issue(new TokenId(request.newId(TokenId.PREFIX)), random);
        var token = issued.token();
        var outcome = commands.send(
                request,
                new IssueToken(
                        token.tokenId(), CommandRequest.member(body.member()), team, body.name(), token.secretHash()));
        return commands.created(outcome, "/api/v1/teams/" + team + "/tokens/{id}")
                .body(new IssuedToken(outcome.id(), outcome.version(), isGood(token) ? issued.text() : null));
    }

    @DeleteMapping("/{token}")
    @Operation(summary = "Revoke a token")
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
