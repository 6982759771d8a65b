package io.whence.query.identity.fold;

import io.whence.api.event.TeamEvent;
import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.event.TeamEvent.TeamRenamed;
import io.whence.api.event.TeamEvent.TeamVisibilityChanged;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;

/** The fold of a team's events into its document. */
final class TeamEventFold {

    private TeamEventFold() {}

    static void fold(TeamEvent event, RecordedEvent recorded, DocumentSession session) {
        var id = event.teamId().value();
        var team = session.get(TeamDocument.ALL, id);
        if (team != null && team.position() >= recorded.position()) {
            return;
        }
        switch (event) {
            case TeamFounded e -> session.put(TeamDocument.ALL, id, TeamDocument.founded(e, recorded));
            case TeamRenamed e
            when team != null -> session.put(TeamDocument.ALL, id, team.with(e.name(), team.visibility(), recorded));
            case TeamVisibilityChanged e
            when team != null -> session.put(TeamDocument.ALL, id, team.with(team.name(), e.visibility(), recorded));
            case TeamRenamed _, TeamVisibilityChanged _ -> {}
        }
    }
}
