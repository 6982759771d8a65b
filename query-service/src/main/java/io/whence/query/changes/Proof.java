package io.whence.query.changes;

import io.whence.query.access.MemberRef;
import io.whence.query.access.People;
import io.whence.query.past.Difference;
import io.whence.query.platform.projection.RecordedEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** An event that a change is of. */
record Proof(String eventId, long position, String type, MemberRef actor, Instant occurredAt, Instant recordedAt) {

    /** All that a difference cites, in the order of the log. */
    static List<Proof> of(Difference difference, People people) {
        return difference.events().values().stream()
                .sorted(Comparator.comparing(RecordedEvent::position))
                .map(event -> of(event, people))
                .toList();
    }

    private static Proof of(RecordedEvent event, People people) {
        var actor = event.envelope().actor().memberId();
        return new Proof(
                event.eventId(),
                event.position(),
                event.type(),
                people.named(actor == null ? null : actor.value()),
                event.occurredAt(),
                event.recordedAt());
    }
}
