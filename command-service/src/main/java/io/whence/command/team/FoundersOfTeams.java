package io.whence.command.team;

import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.member.MemberRole;
import io.whence.api.team.TeamCommand.FoundTeam;
import io.whence.api.team.TeamRejection;
import io.whence.command.platform.Aggregates;
import io.whence.command.platform.CommandContext;
import io.whence.command.platform.Gate;
import io.whence.command.platform.Outcome;
import org.axonframework.commandhandling.CommandHandler;

/** A team has an owner from its first moment: founding it changes the team and the member in one commit. */
final class FoundersOfTeams {

    private final Aggregates aggregates;
    private final Gate gate;

    FoundersOfTeams(Aggregates aggregates, Gate gate) {
        this.aggregates = aggregates;
        this.gate = gate;
    }

    @CommandHandler
    Outcome foundATeamWithItsFirstOwner(FoundTeam command, CommandContext context) throws Exception {
        gate.letFound(context, TeamRejection.TOKEN_IS_SCOPED);
        var team = aggregates.of(Team.class).loadOrCreate(command.teamId().value(), Team::new);
        return team.invoke(root -> root.carryOut(context, () -> {
            root.found(command);
            aggregates.recordOn(
                    context.actor().value(),
                    new MemberJoined(context.actor(), command.teamId(), MemberRole.OWNER),
                    command.teamId());
        }));
    }
}
