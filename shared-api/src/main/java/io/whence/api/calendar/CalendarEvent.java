package io.whence.api.calendar;

import io.whence.api.Event;
import io.whence.api.member.MemberId;
import io.whence.api.team.TeamId;

/** Every fact a calendar feed can record. Stored for ever. */
public sealed interface CalendarEvent extends Event {

    @Override
    default <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }

    @Override
    default String aggregateId() {
        return calendarId().value();
    }

    CalendarId calendarId();

    /** A member had a feed made; it shows what that member may see. {@code secretHash} is the SHA-256 of what its address holds, in base64url. */
    record CalendarPublished(
            CalendarId calendarId, TeamId teamId, MemberId memberId, CalendarScope scope, String secretHash)
            implements CalendarEvent {}

    /** A feed's address is good for nothing from now on. */
    record CalendarRevoked(CalendarId calendarId, MemberId memberId) implements CalendarEvent {}
}
