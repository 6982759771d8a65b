package io.whence.command.team;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.Command;
import io.whence.api.event.Event;
import io.whence.api.event.TeamEvent;
import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.event.TeamEvent.TeamRenamed;
import io.whence.api.event.TeamEvent.TeamVisibilityChanged;
import io.whence.api.id.TeamId;
import io.whence.api.team.TeamCommand.ChangeTeam;
import io.whence.api.team.TeamCommand.FoundTeam;
import io.whence.api.team.TeamRejection;
import io.whence.api.team.TeamVisibility;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.Authorization;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.WhenceAggregate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;

/** A team: its name, and who may see it. */
@AggregateRoot(type = "Team")
@Revision("2")
final class Team extends WhenceAggregate<TeamEvent> {

    private TeamId teamId;
    private String name;
    private TeamVisibility visibility;

    @SuppressWarnings("NullAway.Init") // The first event fills it in.
    Team() {}

    @Override
    protected Authorization authorize(Command command, CommandContext context, AccessPolicy gate) {
        return gate.requireOwner(context, teamId);
    }

    void found(FoundTeam command) {
        rejectIf(exists(), TeamRejection.SLUG_TAKEN);
        record(
                new TeamFounded(command.teamId(), command.slug(), command.name(), command.visibility()),
                command.teamId());
    }

    @CommandHandler
    void handle(ChangeTeam command) {
        var newName = command.name();
        if (newName != null && !newName.equals(name)) {
            record(new TeamRenamed(teamId, newName), teamId);
        }
        var newVisibility = command.visibility();
        if (newVisibility != null && newVisibility != visibility) {
            record(new TeamVisibilityChanged(teamId, newVisibility), teamId);
        }
    }

    @Override
    protected void evolve(TeamEvent event, EventEnvelope envelope) {
        switch (event) {
            case TeamFounded e -> {
                teamId = e.teamId();
                name = e.name();
                visibility = e.visibility();
            }
            case TeamRenamed e -> name = e.name();
            case TeamVisibilityChanged e -> visibility = e.visibility();
        }
    }

    @Override
    protected TeamEvent own(Event event) {
        return (TeamEvent) event;
    }
}
