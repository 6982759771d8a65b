package io.whence.query.access;

import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.team.TeamVisibility;
import io.whence.query.platform.projection.RecordedEvent;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import java.time.Instant;
import java.util.List;

/** A team as it is now. */
record TeamDocument(
        String id,
        String slug,
        String name,
        TeamVisibility visibility,
        Instant createdAt,
        long version,
        long position) {

    static final Index<TeamDocument> BY_SLUG =
            new Index<>("by-slug", team -> Key.of(List.of(team.slug), List.of(team.id)));

    static final Index<TeamDocument> PUBLIC = new Index<>(
            "public",
            team -> team.visibility == TeamVisibility.PUBLIC
                    ? Key.of(List.of(), List.of(team.slug, team.id))
                    : Key.NONE);

    static final Collection<TeamDocument> ALL = new Collection<>("teams", TeamDocument.class, List.of(BY_SLUG, PUBLIC));

    static TeamDocument founded(TeamFounded event, RecordedEvent recorded) {
        return new TeamDocument(
                event.teamId().value(),
                event.slug(),
                event.name(),
                event.visibility(),
                recorded.occurredAt(),
                recorded.version(),
                recorded.position());
    }

    TeamDocument with(String newName, TeamVisibility newVisibility, RecordedEvent recorded) {
        return new TeamDocument(id, slug, newName, newVisibility, createdAt, recorded.version(), recorded.position());
    }
}
