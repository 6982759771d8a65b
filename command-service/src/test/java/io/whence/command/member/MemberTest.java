package io.whence.command.member;

import static io.whence.command.runtime.aggregate.Given.ADA;
import static io.whence.command.runtime.aggregate.Given.BOB;
import static io.whence.command.runtime.aggregate.Given.OTHER_TEAM;
import static io.whence.command.runtime.aggregate.Given.OUTSIDER;
import static io.whence.command.runtime.aggregate.Given.OWNER;
import static io.whence.command.runtime.aggregate.Given.TEAM;
import static io.whence.command.runtime.aggregate.Given.by;
import static io.whence.command.runtime.aggregate.Given.event;
import static io.whence.command.runtime.aggregate.Given.expectRejection;

import io.whence.api.CommonRejection;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberLeft;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.id.MemberId;
import io.whence.api.member.MemberCommand.AddMember;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRejection;
import io.whence.api.member.MemberRole;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.aggregate.Given;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemberTest {

    static final MemberRegistered REGISTERED = new MemberRegistered(BOB, "bob", "Bob", MemberKind.PERSON, true);
    static final MemberJoined JOINED = new MemberJoined(BOB, TEAM, MemberRole.MEMBER);

    AggregateTestFixture<Member> fixture;

    @BeforeEach
    void wire() {
        fixture = Given.fixture(Member.class);
    }

    static AddMember add(MemberKind kind) {
        return new AddMember(BOB, TEAM, "bob", "Bob", kind, MemberRole.MEMBER);
    }

    ResultValidator<Member> when(MemberId actor, Object... events) {
        var given = events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(events);
        return given.when(add(MemberKind.PERSON), by(actor));
    }

    @Nested
    class Adding {

        @Test
        void registers_whom_nobody_knows() {
            when(OWNER).expectEvents(REGISTERED, JOINED).expectResultMessagePayload(new CommandResult(BOB.value(), 2));
        }

        @Test
        void registers_nobody_twice() {
            when(OWNER, event(OWNER, REGISTERED), event(OWNER, new MemberJoined(BOB, OTHER_TEAM, MemberRole.OWNER)))
                    .expectEvents(JOINED);
        }

        @Test
        void lets_somebody_come_back() {
            when(OWNER, event(OWNER, REGISTERED), event(OWNER, JOINED), event(OWNER, new MemberLeft(BOB, TEAM)))
                    .expectEvents(JOINED);
        }

        @Test
        void somebody_who_is_in_already_is_refused() {
            expectRejection(
                    when(OWNER, event(OWNER, REGISTERED), event(OWNER, JOINED)), MemberRejection.ALREADY_A_MEMBER);
        }

        @Test
        void somebody_of_another_kind_is_refused() {
            expectRejection(
                    fixture.given(event(OWNER, REGISTERED)).when(add(MemberKind.AGENT), by(OWNER)),
                    MemberRejection.KIND_DIFFERS);
        }

        @Test
        void is_for_owners() {
            expectRejection(when(ADA), CommonRejection.FORBIDDEN);
        }

        @Test
        void finds_no_private_team_from_outside() {
            expectRejection(when(OUTSIDER), CommonRejection.NOT_FOUND);
        }
    }
}
