package io.whence.query.calendar;

import io.whence.api.event.CalendarEvent;
import io.whence.api.event.CalendarEvent.CalendarPublished;
import io.whence.api.event.CalendarEvent.CalendarRevoked;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The projection of calendar feeds. */
@Component
final class CalendarFeedProjection implements Projection {

    @Override
    public String name() {
        return "calendars";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<DocumentCollection<?>> collections() {
        return List.of(CalendarFeedDocument.ALL);
    }

    @Override
    public String subjectOf(RecordedEvent event) {
        return event.aggregateId();
    }

    @Override
    public void fold(List<RecordedEvent> batch, DocumentSession session) {
        for (var recorded : batch) {
            if (recorded.event() instanceof CalendarEvent event) {
                fold(event, recorded, session);
            }
        }
    }

    private static void fold(CalendarEvent event, RecordedEvent recorded, DocumentSession session) {
        var id = event.calendarId().value();
        var before = session.get(CalendarFeedDocument.ALL, id);
        if (before != null && before.position() >= recorded.position()) {
            return;
        }
        switch (event) {
            case CalendarPublished e ->
                session.put(CalendarFeedDocument.ALL, id, CalendarFeedDocument.published(e, recorded));
            case CalendarRevoked _
            when before != null -> session.put(CalendarFeedDocument.ALL, id, before.revoked(recorded));
            case CalendarRevoked _ -> {}
        }
    }
}
