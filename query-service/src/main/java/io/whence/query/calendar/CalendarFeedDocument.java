package io.whence.query.calendar;

import io.whence.api.calendar.CalendarScope;
import io.whence.api.event.CalendarEvent.CalendarPublished;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar feed.
 *
 * @param memberId whose it is
 * @param secretHash of what its address holds
 */
record CalendarFeedDocument(
        String id,
        String teamId,
        String memberId,
        CalendarScope scope,
        String secretHash,
        Instant createdAt,
        @Nullable Instant revokedAt,
        long version,
        long position) {

    static final String ANYBODY = "";

    /** By its address, as long as that is good for anything. */
    static final DocumentIndex<CalendarFeedDocument> BY_SECRET = new DocumentIndex<>(
            "by-secret",
            calendar -> calendar.revokedAt == null
                    ? IndexKey.of(List.of(calendar.secretHash), List.of(calendar.id))
                    : IndexKey.NONE);

    /** Found by team, and by team and member. */
    static final DocumentIndex<CalendarFeedDocument> BY_TEAM = new DocumentIndex<>(
            "by-team",
            calendar -> new IndexKey(
                    List.of(List.of(calendar.teamId, ANYBODY), List.of(calendar.teamId, calendar.memberId)),
                    List.of(calendar.createdAt.toEpochMilli(), calendar.id)));

    static final DocumentCollection<CalendarFeedDocument> ALL =
            new DocumentCollection<>("calendars", CalendarFeedDocument.class, List.of(BY_SECRET, BY_TEAM));

    static CalendarFeedDocument published(CalendarPublished event, RecordedEvent recorded) {
        return new CalendarFeedDocument(
                event.calendarId().value(),
                event.teamId().value(),
                event.memberId().value(),
                event.scope(),
                event.secretHash(),
                recorded.occurredAt(),
                null,
                recorded.version(),
                recorded.position());
    }

    CalendarFeedDocument revoked(RecordedEvent recorded) {
        return new CalendarFeedDocument(
                id,
                teamId,
                memberId,
                scope,
                secretHash,
                createdAt,
                recorded.occurredAt(),
                recorded.version(),
                recorded.position());
    }
}
