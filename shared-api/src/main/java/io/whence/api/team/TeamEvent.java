package io.whence.api.team;

import io.whence.api.Event;

/** Every fact a team can record. Stored for ever. */
public sealed interface TeamEvent extends Event {

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    default String aggregateId() {
        return teamId().value();
    }

    TeamId teamId();

    /** A team began; its slug never changes, since links carry it. */
    record TeamFounded(TeamId teamId, String slug, String name, Visibility visibility) implements TeamEvent {}

    /** A team has another name. */
    record TeamRenamed(TeamId teamId, String name) implements TeamEvent {}

    /** A team was opened to the workspace, or closed to all but its members. */
    record TeamVisibilityChanged(TeamId teamId, Visibility visibility) implements TeamEvent {}
}
