package io.whence.command.calendar;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.Command;
import io.whence.api.CommonRejection;
import io.whence.api.calendar.CalendarCommand;
import io.whence.api.calendar.CalendarCommand.PublishCalendar;
import io.whence.api.calendar.CalendarCommand.RevokeCalendar;
import io.whence.api.calendar.CalendarRejection;
import io.whence.api.event.CalendarEvent;
import io.whence.api.event.CalendarEvent.CalendarPublished;
import io.whence.api.event.CalendarEvent.CalendarRevoked;
import io.whence.api.event.Event;
import io.whence.api.id.CalendarId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.Authorization;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.WhenceAggregate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** A calendar feed; all that is kept of its address is a hash. */
@AggregateRoot(type = "Calendar")
@Revision("2")
final class Calendar extends WhenceAggregate<CalendarEvent> {

    private CalendarId calendarId;
    private TeamId teamId;
    private MemberId memberId;
    private boolean revoked;

    @SuppressWarnings("NullAway.Init") // The first event fills it in.
    Calendar() {}

    /** Whoever is in the team may have a feed of what they can read anyway. */
    @Override
    protected Authorization authorize(Command command, CommandContext context, AccessPolicy gate) {
        return switch ((CalendarCommand) command) {
            case PublishCalendar c -> gate.requireOwnerOrSelf(context, c.teamId(), context.actor());
            case RevokeCalendar _ -> gate.requireOwnerOrSelf(context, teamId, memberId);
        };
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishCalendar command, CommandContext context) {
        rejectIf(exists(), CommonRejection.ALREADY_EXISTS);
        record(
                new CalendarPublished(
                        command.calendarId(), command.teamId(), context.actor(), command.scope(), command.secretHash()),
                command.teamId());
    }

    @CommandHandler
    void handle(RevokeCalendar command) {
        rejectIf(revoked, CalendarRejection.CALENDAR_REVOKED);
        record(new CalendarRevoked(calendarId, memberId), teamId);
    }

    @Override
    protected void evolve(CalendarEvent event, EventEnvelope envelope) {
        switch (event) {
            case CalendarPublished e -> {
                calendarId = e.calendarId();
                teamId = e.teamId();
                memberId = e.memberId();
            }
            case CalendarRevoked _ -> revoked = true;
        }
    }

    @Override
    protected CalendarEvent own(Event event) {
        return (CalendarEvent) event;
    }
}
