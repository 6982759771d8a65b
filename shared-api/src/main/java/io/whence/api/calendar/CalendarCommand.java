package io.whence.api.calendar;

import io.whence.api.Command;
import io.whence.api.id.CalendarId;
import io.whence.api.id.TeamId;
import io.whence.api.text.FieldValidation;

/** The commands about a calendar feed. Valid by construction: a record that exists passed every check of its fields. */
public sealed interface CalendarCommand extends Command {

    @Override
    default String aggregateId() {
        return calendarId().value();
    }

    CalendarId calendarId();

    /** Makes a feed of the caller's, or of the team's, due dates. */
    record PublishCalendar(CalendarId calendarId, TeamId teamId, CalendarScope scope, String secretHash)
            implements CalendarCommand {
        public PublishCalendar {
            new FieldValidation().required("scope", scope).orReject();
        }
    }

    /** Makes a feed's address useless. */
    record RevokeCalendar(CalendarId calendarId) implements CalendarCommand {}
}
