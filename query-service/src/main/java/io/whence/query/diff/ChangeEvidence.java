package io.whence.query.diff;

import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.query.asof.RootDifference;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** An event that a change is of. */
@Schema(name = "Proof")
record ChangeEvidence(
        String eventId, long position, String type, MemberReference actor, Instant occurredAt, Instant recordedAt) {

    /** All that a difference cites, in the order of the log. */
    static List<ChangeEvidence> of(RootDifference difference, MemberNames people) {
        return difference.events().values().stream()
                .sorted(Comparator.comparing(RecordedEvent::position))
                .map(event -> of(event, people))
                .toList();
    }

    private static ChangeEvidence of(RecordedEvent event, MemberNames people) {
        var actor = event.envelope().actor().memberId();
        return new ChangeEvidence(
                event.eventId(),
                event.position(),
                event.type(),
                people.named(actor == null ? null : actor.value()),
                event.occurredAt(),
                event.recordedAt());
    }
}
