package io.whence.command.team;

import static io.whence.command.runtime.aggregate.Given.ADA;
import static io.whence.command.runtime.aggregate.Given.OUTSIDER;
import static io.whence.command.runtime.aggregate.Given.OWNER;
import static io.whence.command.runtime.aggregate.Given.TEAM;
import static io.whence.command.runtime.aggregate.Given.by;
import static io.whence.command.runtime.aggregate.Given.event;
import static io.whence.command.runtime.aggregate.Given.expectRejection;

import io.whence.api.CommonRejection;
import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.event.TeamEvent.TeamRenamed;
import io.whence.api.event.TeamEvent.TeamVisibilityChanged;
import io.whence.api.id.MemberId;
import io.whence.api.team.TeamCommand.ChangeTeam;
import io.whence.api.team.TeamCommand.FoundTeam;
import io.whence.api.team.TeamRejection;
import io.whence.api.team.TeamVisibility;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.aggregate.Given;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TeamTest {

    static final TeamFounded FOUNDED = new TeamFounded(TEAM, "atlas", "Atlas", TeamVisibility.PRIVATE);
    static final FoundTeam FOUND = new FoundTeam(TEAM, "atlas", "Atlas", TeamVisibility.PRIVATE);

    AggregateTestFixture<Team> fixture;

    @BeforeEach
    void wire() {
        fixture = Given.fixture(Team.class);
        fixture.registerAnnotatedCommandHandler(
                new FoundTeamHandler(Given.access(fixture, new TeamCommandConfiguration().teams()), Given.gate()));
    }

    ResultValidator<Team> when(MemberId actor, ChangeTeam command) {
        return fixture.given(event(OWNER, FOUNDED)).when(command, by(actor));
    }

    @Nested
    class Founding {

        @Test
        void takes_a_slug_that_is_free() {
            expectRejection(fixture.given(event(OWNER, FOUNDED)).when(FOUND, by(OWNER)), TeamRejection.SLUG_TAKEN);
        }

        @Test
        void takes_a_token_for_the_workspace() {
            expectRejection(fixture.givenNoPriorActivity().when(FOUND, by(OWNER, TEAM)), TeamRejection.TOKEN_IS_SCOPED);
        }
    }

    @Nested
    class Changing {

        @Test
        void is_for_owners() {
            when(OWNER, new ChangeTeam(TEAM, "Atlas 2", TeamVisibility.PUBLIC))
                    .expectEvents(
                            new TeamRenamed(TEAM, "Atlas 2"), new TeamVisibilityChanged(TEAM, TeamVisibility.PUBLIC))
                    .expectResultMessagePayload(new CommandResult(TEAM.value(), 3));
        }

        @Test
        void is_not_recorded_when_it_changes_nothing() {
            when(OWNER, new ChangeTeam(TEAM, "Atlas", TeamVisibility.PRIVATE))
                    .expectNoEvents()
                    .expectResultMessagePayload(new CommandResult(TEAM.value(), 1));
        }

        @Test
        void is_not_for_members() {
            expectRejection(when(ADA, new ChangeTeam(TEAM, "x", null)), CommonRejection.FORBIDDEN);
        }

        @Test
        void finds_nothing_from_outside() {
            expectRejection(when(OUTSIDER, new ChangeTeam(TEAM, "x", null)), CommonRejection.NOT_FOUND);
        }
    }
}
