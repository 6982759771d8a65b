package io.whence.api.event;

import io.whence.api.calendar.CalendarScope;
import io.whence.api.id.CalendarId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;

/** Every fact a calendar feed can record. Stored for ever. */
public sealed interface CalendarEvent extends Event {

    @Override
    default String aggregateId() {
        return calendarId().value();
    }

    CalendarId calendarId();

    /** A member had a feed made; it shows what that member may see. {@code secretHash} is the SHA-256 of what its address holds, in base64url. */
    @EventName("calendar.published")
    record CalendarPublished(
            CalendarId calendarId, TeamId teamId, MemberId memberId, CalendarScope scope, String secretHash)
            implements CalendarEvent {}

    /** A feed's address is good for nothing from now on. */
    @EventName("calendar.revoked")
    record CalendarRevoked(CalendarId calendarId, MemberId memberId) implements CalendarEvent {}
}
