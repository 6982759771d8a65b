package io.whence.command.token;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.CommonRejection;
import io.whence.api.Rejection;
import io.whence.api.event.TokenEvent.TokenIssued;
import io.whence.api.id.TokenId;
import io.whence.api.token.TokenCommand.IssueWorkspaceToken;
import io.whence.api.token.TokenCommand.RevokeWorkspaceToken;
import io.whence.api.token.TokenRejection;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.Authorization;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import org.axonframework.commandhandling.CommandHandler;

/**
 * A handler of tokens for the whole workspace: whoever holds one makes others for themselves, and revokes them but for the last. The holder
 * is locked meanwhile, so that the last two are not revoked at the same moment.
 */
final class WorkspaceTokenHandler {

    private final AggregateAccess aggregates;
    private final AccessPolicy gate;
    private final WorkspaceTokenRegister tokens;

    WorkspaceTokenHandler(AggregateAccess aggregates, AccessPolicy gate, WorkspaceTokenRegister tokens) {
        this.aggregates = aggregates;
        this.gate = gate;
        this.tokens = tokens;
    }

    @CommandHandler
    CommandResult issueAnother(IssueWorkspaceToken command, CommandContext context) {
        var authorization = authorize(context, TokenRejection.NEEDS_WORKSPACE_TOKEN);
        var issued = aggregates.create(
                Token.class,
                command.tokenId().value(),
                authorization,
                token -> token.issue(new TokenIssued(
                        command.tokenId(), context.actor(), null, command.name(), command.secretHash())));
        if (command.replaces() != null) {
            revoke(command.replaces(), authorization, context);
        }
        return issued;
    }

    @CommandHandler
    CommandResult revokeButKeepOne(RevokeWorkspaceToken command, CommandContext context) {
        // Whoever reaches one team only is not told what else there is.
        var authorization = authorize(context, CommonRejection.NOT_FOUND);
        rejectIf(!tokens.hasAnotherThan(command.tokenId()), TokenRejection.LAST_WORKSPACE_TOKEN);
        return revoke(command.tokenId(), authorization, context);
    }

    private Authorization authorize(CommandContext context, Rejection whenScoped) {
        var authorization = gate.requireWorkspaceToken(context, whenScoped);
        aggregates.lock(context.actor().value());
        return authorization;
    }

    private CommandResult revoke(TokenId tokenId, Authorization authorization, CommandContext context) {
        return aggregates.change(Token.class, tokenId.value(), authorization, token -> {
            rejectIf(!token.isForTheWorkspace(context.actor()), CommonRejection.NOT_FOUND);
            token.revoke();
        });
    }
}
