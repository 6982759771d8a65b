package io.whence.query.search.document;

import io.whence.query.readmodel.projection.RecordedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The event that a text came from, or went with.
 *
 * @param by the member who wrote it; null when unknown
 * @param at when it happened
 */
public record RevisionRef(String eventId, @Nullable String by, Instant at) {

    public static RevisionRef by(RecordedEvent recorded) {
        var actor = recorded.envelope().actor().memberId();
        return new RevisionRef(recorded.eventId(), actor == null ? null : actor.value(), recorded.occurredAt());
    }
}
