package io.whence.command.calendar;

import static io.whence.command.runtime.aggregate.Given.ADA;
import static io.whence.command.runtime.aggregate.Given.BOB;
import static io.whence.command.runtime.aggregate.Given.OUTSIDER;
import static io.whence.command.runtime.aggregate.Given.OWNER;
import static io.whence.command.runtime.aggregate.Given.READER;
import static io.whence.command.runtime.aggregate.Given.TEAM;
import static io.whence.command.runtime.aggregate.Given.by;
import static io.whence.command.runtime.aggregate.Given.event;
import static io.whence.command.runtime.aggregate.Given.expectRejection;

import io.whence.api.CommonRejection;
import io.whence.api.calendar.CalendarCommand.PublishCalendar;
import io.whence.api.calendar.CalendarCommand.RevokeCalendar;
import io.whence.api.calendar.CalendarRejection;
import io.whence.api.calendar.CalendarScope;
import io.whence.api.event.CalendarEvent.CalendarPublished;
import io.whence.api.event.CalendarEvent.CalendarRevoked;
import io.whence.api.id.CalendarId;
import io.whence.api.id.MemberId;
import io.whence.command.runtime.aggregate.Given;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CalendarTest {

    static final CalendarId ID = CalendarId.next();
    static final PublishCalendar PUBLISH = new PublishCalendar(ID, TEAM, CalendarScope.TEAM, "hash");

    AggregateTestFixture<Calendar> fixture;

    @BeforeEach
    void wire() {
        fixture = Given.fixture(Calendar.class);
    }

    static CalendarPublished publishedBy(MemberId maker) {
        return new CalendarPublished(ID, TEAM, maker, CalendarScope.TEAM, "hash");
    }

    @Nested
    class Publishing {

        @Test
        void is_for_everybody_in_the_team_readers_as_well() {
            fixture.givenNoPriorActivity().when(PUBLISH, by(READER)).expectEvents(publishedBy(READER));
        }

        @Test
        void finds_nothing_from_outside() {
            expectRejection(fixture.givenNoPriorActivity().when(PUBLISH, by(OUTSIDER)), CommonRejection.NOT_FOUND);
        }

        @Test
        void under_an_id_that_is_taken_is_refused() {
            expectRejection(
                    fixture.given(event(ADA, publishedBy(ADA))).when(PUBLISH, by(ADA)), CommonRejection.ALREADY_EXISTS);
        }
    }

    @Nested
    class Revoking {

        ResultValidator<Calendar> when(MemberId actor, Object... since) {
            return fixture.given(event(ADA, publishedBy(ADA))).andGiven(since).when(new RevokeCalendar(ID), by(actor));
        }

        @Test
        void is_for_its_maker_and_for_owners() {
            when(ADA).expectEvents(new CalendarRevoked(ID, ADA));
            wire();
            when(OWNER).expectEvents(new CalendarRevoked(ID, ADA));
        }

        @Test
        void is_not_for_others() {
            expectRejection(when(BOB), CommonRejection.FORBIDDEN);
        }

        @Test
        void twice_is_refused() {
            expectRejection(when(ADA, new CalendarRevoked(ID, ADA)), CalendarRejection.CALENDAR_REVOKED);
        }
    }
}
