package io.whence.query.calendar;

import io.whence.api.event.CalendarEvent;
import io.whence.api.event.CalendarEvent.CalendarPublished;
import io.whence.api.event.CalendarEvent.CalendarRevoked;
import io.whence.query.family.ActivityVerb;
import io.whence.query.family.ContentChange;
import io.whence.query.family.EventFamily;
import io.whence.query.family.EventScope;
import io.whence.query.family.SentenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of calendar feeds: what somebody shows in their calendar is nobody else's business. */
@Component
final class CalendarFamily implements EventFamily<CalendarEvent> {

    @Override
    public Class<CalendarEvent> events() {
        return CalendarEvent.class;
    }

    @Override
    public boolean isInTimelines() {
        return false;
    }

    @Override
    public EventScope scope(CalendarEvent event) {
        return switch (event) {
            case CalendarPublished e -> EventScope.ofTeam(e.teamId()).happeningTo(e.memberId());
            case CalendarRevoked e -> EventScope.ofTeam(null).happeningTo(e.memberId());
        };
    }

    @Override
    public String sentence(CalendarEvent event, SentenceContext context) {
        return context.who() + "changed a calendar feed";
    }

    @Override
    public ActivityVerb verb(CalendarEvent event) {
        return switch (event) {
            case CalendarPublished _ -> ActivityVerb.CREATE;
            case CalendarRevoked _ -> ActivityVerb.UPDATE;
        };
    }

    @Override
    public Optional<ContentChange> content(CalendarEvent event) {
        return Optional.empty();
    }

    @Override
    public List<String> tagsAfter(CalendarEvent event, List<String> before) {
        return before;
    }

    @Override
    public @Nullable PartName partName(CalendarEvent event) {
        return null;
    }
}
