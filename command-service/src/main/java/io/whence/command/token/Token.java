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
        rejectIf(!asked.equals(teamId), CommonRejection.NOT_FOUND);
        return authorization;
    }

    void issue(TokenIssued first) {
        rejectIf(exists(), CommonRejection.ALREADY_EXISTS);
        record(first, first.teamId());
    }

    @CommandHandler
    void handle(RevokeToken command) {
        revoke();
    }

    void revoke() {
        rejectIf(revoked, TokenRejection.ALREADY_REVOKED);
        record(new TokenRevoked(tokenId, memberId), teamId);
    }

    /** Whether it is good for the whole workspace, and that member's own. */
    boolean isForTheWorkspace(MemberId holder) {
        return teamId == null && memberId.equals(holder);
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
