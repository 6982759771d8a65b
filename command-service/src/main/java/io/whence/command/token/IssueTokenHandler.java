package io.whence.command.token;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.event.TokenEvent.TokenIssued;
import io.whence.api.member.MemberRejection;
import io.whence.api.token.TokenCommand.IssueToken;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.directory.IdentityDirectory;
import org.axonframework.commandhandling.CommandHandler;

/** A token is made out to a member of the team it is for, who can log in. */
final class IssueTokenHandler {

    private final AggregateAccess aggregates;
    private final IdentityDirectory directory;
    private final AccessPolicy gate;

    IssueTokenHandler(AggregateAccess aggregates, IdentityDirectory directory, AccessPolicy gate) {
        this.aggregates = aggregates;
        this.directory = directory;
        this.gate = gate;
    }

    @CommandHandler
    CommandResult issueATokenToAMemberOfTheTeam(IssueToken command, CommandContext context) {
        var team = command.teamId();
        if (team == null) {
            throw new CommandRejectedException(CommonRejection.FORBIDDEN);
        }
        var authorization = gate.requireOwnerOrSelf(context, team, command.memberId());
        return aggregates.create(Token.class, command.tokenId().value(), authorization, token -> {
            rejectIf(!directory.isIn(command.memberId(), team), MemberRejection.MEMBER_NOT_IN_TEAM);
            rejectIf(
                    directory
                            .member(command.memberId())
                            .filter(IdentityDirectory.KnownMember::login)
                            .isEmpty(),
                    MemberRejection.CANNOT_LOG_IN);
            token.issue(
                    new TokenIssued(command.tokenId(), command.memberId(), team, command.name(), command.secretHash()));
        });
    }
}
