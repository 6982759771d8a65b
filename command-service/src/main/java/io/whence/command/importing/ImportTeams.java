package io.whence.command.importing;

import io.whence.api.id.TeamId;
import io.whence.api.team.TeamCommand.FoundTeam;
import io.whence.command.runtime.http.CommandRequest;

/** The teams as an import knows them, and the one thing it asks of them. */
interface ImportTeams {

    boolean exists(TeamId teamId);

    /** Whether everybody in the workspace may know of the team. */
    boolean isPublic(TeamId teamId);

    /**
     * Founds a team in the caller's name, as if they had asked for it themselves.
     *
     * @throws io.whence.api.CommandRejectedException when the caller may not, or somebody was faster
     */
    void found(CommandRequest request, FoundTeam command);
}
