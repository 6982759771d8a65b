package io.whence.command.token;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.Command;
import io.whence.api.CommonRejection;
import io.whence.api.event.Event;
import io.whence.api.event.TokenEvent;
import io.whence.api.event.TokenEvent.TokenIssued;
import io.whence.api.event.TokenEvent.TokenRevoked;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.token.TokenCommand.IssueToken;
import io.whence.api.token.TokenCommand.RevokeToken;
import io.whence.api.token.TokenRejection;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.Authorization;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.WhenceAggregate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An access token; all that is kept of its secret is a hash. */
@AggregateRoot(type = "Token")
@Revision("2")
final class Token extends WhenceAggregate<TokenEvent> {

    private TokenId tokenId;
    private MemberId memberId;
    private @Nullable TeamId teamId;
    private boolean revoked;

    @SuppressWarnings("NullAway.Init") // The first event fills it in.
    Token() {}

    @Override
    protected Authorization authorize(Command command, CommandContext context, AccessPolicy gate) {
        var asked = ((RevokeToken) command).teamId();
        var authorization = gate.requireOwnerOrSelf(context, asked, memberId);
        boolean ownForTheWorkspace = teamId == null && memberId.equals(context.actor());
        rejectIf(!asked.equals(teamId) && !ownForTheWorkspace, CommonRejection.NOT_FOUND);
        return authorization;
    }

    void issue(IssueToken command) {
        rejectIf(exists(), CommonRejection.ALREADY_EXISTS);
        record(
                new TokenIssued(
                        command.tokenId(), command.memberId(), command.teamId(), command.name(), command.secretHash()),
                command.teamId());
    }

    @CommandHandler
    void handle(RevokeToken command) {
        rejectIf(revoked, TokenRejection.ALREADY_REVOKED);
        record(new TokenRevoked(tokenId, memberId), teamId);
    }

    @Override
    protected void evolve(TokenEvent event, EventEnvelope envelope) {
        switch (event) {
            case TokenIssued e -> {
                tokenId = e.tokenId();
                memberId = e.memberId();
                teamId = e.teamId();
            }
            case TokenRevoked _ -> revoked = true;
        }
    }

    @Override
    protected TokenEvent own(Event event) {
        return (TokenEvent) event;
    }
}
