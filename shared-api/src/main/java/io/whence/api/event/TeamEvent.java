package io.whence.api.event;

import io.whence.api.id.TeamId;
import io.whence.api.team.TeamVisibility;

/** Every fact a team can record. Stored for ever. */
public sealed interface TeamEvent extends Event {

    @Override
    default String aggregateId() {
        return teamId().value();
    }

    TeamId teamId();

    /** A team began; its slug never changes, since links carry it. */
    @EventName("team.founded")
    record TeamFounded(TeamId teamId, String slug, String name, TeamVisibility visibility) implements TeamEvent {}

    /** A team has another name. */
    @EventName("team.renamed")
    record TeamRenamed(TeamId teamId, String name) implements TeamEvent {}

    /** A team was opened to the workspace, or closed to all but its members. */
    @EventName("team.visibility-changed")
    record TeamVisibilityChanged(TeamId teamId, TeamVisibility visibility) implements TeamEvent {}
}
