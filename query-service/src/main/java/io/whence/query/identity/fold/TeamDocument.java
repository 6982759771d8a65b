package io.whence.query.identity.fold;

import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.team.TeamVisibility;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.time.Instant;
import java.util.List;

/** A team as it is now. */
public record TeamDocument(
        String id,
        String slug,
        String name,
        TeamVisibility visibility,
        Instant createdAt,
        long version,
        long position) {

    public static final DocumentIndex<TeamDocument> BY_SLUG =
            new DocumentIndex<>("by-slug", team -> IndexKey.of(List.of(team.slug), List.of(team.id)));

    public static final DocumentIndex<TeamDocument> PUBLIC = new DocumentIndex<>(
            "public",
            team -> team.visibility == TeamVisibility.PUBLIC
                    ? IndexKey.of(List.of(), List.of(team.slug, team.id))
                    : IndexKey.NONE);

    public static final DocumentCollection<TeamDocument> ALL =
            new DocumentCollection<>("teams", TeamDocument.class, List.of(BY_SLUG, PUBLIC));

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
