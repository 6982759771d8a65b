package io.whence.command.team;

import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.member.MemberRole;
import io.whence.api.team.TeamCommand.FoundTeam;
import io.whence.api.team.TeamRejection;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import org.axonframework.commandhandling.CommandHandler;

/** A team has an owner from its first moment: founding it changes the team and the member in one commit. */
final class FoundTeamHandler {

    private final AggregateAccess aggregates;
    private final AccessPolicy gate;

    FoundTeamHandler(AggregateAccess aggregates, AccessPolicy gate) {
        this.aggregates = aggregates;
        this.gate = gate;
    }

    @CommandHandler
    CommandResult foundATeamWithItsFirstOwner(FoundTeam command, CommandContext context) {
        var authorization = gate.requireWorkspaceToken(context, TeamRejection.TOKEN_IS_SCOPED);
        return aggregates.create(Team.class, command.teamId().value(), authorization, team -> {
            team.found(command);
            aggregates.recordOn(
                    context.actor().value(),
                    new MemberJoined(context.actor(), command.teamId(), MemberRole.OWNER),
                    command.teamId(),
                    authorization);
        });
    }
}
