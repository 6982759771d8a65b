package io.whence.command.token;

import static io.whence.command.runtime.aggregate.Given.ADA;
import static io.whence.command.runtime.aggregate.Given.BOB;
import static io.whence.command.runtime.aggregate.Given.IMPORTED;
import static io.whence.command.runtime.aggregate.Given.OTHER_TEAM;
import static io.whence.command.runtime.aggregate.Given.OUTSIDER;
import static io.whence.command.runtime.aggregate.Given.OWNER;
import static io.whence.command.runtime.aggregate.Given.TEAM;
import static io.whence.command.runtime.aggregate.Given.by;
import static io.whence.command.runtime.aggregate.Given.event;
import static io.whence.command.runtime.aggregate.Given.expectRejection;

import io.whence.api.CommonRejection;
import io.whence.api.event.TokenEvent.TokenIssued;
import io.whence.api.event.TokenEvent.TokenRevoked;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.member.MemberRejection;
import io.whence.api.token.TokenCommand.IssueToken;
import io.whence.api.token.TokenCommand.RevokeToken;
import io.whence.api.token.TokenRejection;
import io.whence.command.runtime.aggregate.Given;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TokenTest {

    static final TokenId ID = TokenId.next();

    AggregateTestFixture<Token> fixture;

    @BeforeEach
    void wire() {
        fixture = Given.fixture(Token.class);
        fixture.registerAnnotatedCommandHandler(new IssueTokenHandler(
                Given.access(fixture, new TokenCommandConfiguration().tokens()), new Given.People(), Given.gate()));
    }

    static TokenIssued issued(@Nullable TeamId team) {
        return new TokenIssued(ID, ADA, team, "laptop", "hash");
    }

    @Nested
    class Issuing {

        ResultValidator<Token> by(MemberId actor, MemberId member) {
            return fixture.givenNoPriorActivity()
                    .when(new IssueToken(ID, member, TEAM, "laptop", "hash"), Given.by(actor));
        }

        @Test
        void is_for_members_to_themselves() {
            by(ADA, ADA).expectEvents(issued(TEAM));
        }

        @Test
        void is_for_owners_to_anybody_of_the_team() {
            by(OWNER, ADA).expectEvents(issued(TEAM));
        }

        @Test
        void is_not_for_members_to_others() {
            expectRejection(by(BOB, ADA), CommonRejection.FORBIDDEN);
        }

        @Test
        void to_somebody_outside_the_team_is_refused() {
            expectRejection(by(OWNER, OUTSIDER), MemberRejection.MEMBER_NOT_IN_TEAM);
        }

        @Test
        void to_an_imported_author_is_refused() {
            expectRejection(by(OWNER, IMPORTED), MemberRejection.CANNOT_LOG_IN);
        }

        @Test
        void finds_no_private_team_from_outside() {
            expectRejection(by(OUTSIDER, OUTSIDER), CommonRejection.NOT_FOUND);
        }
    }

    @Nested
    class Revoking {

        ResultValidator<Token> when(MemberId actor, TokenIssued issued, TeamId team) {
            return fixture.given(event(OWNER, issued)).when(new RevokeToken(ID, team), by(actor));
        }

        @Test
        void is_for_its_holder() {
            when(ADA, issued(TEAM), TEAM).expectEvents(new TokenRevoked(ID, ADA));
        }

        @Test
        void is_for_owners() {
            when(OWNER, issued(TEAM), TEAM).expectEvents(new TokenRevoked(ID, ADA));
        }

        @Test
        void is_not_for_others() {
            expectRejection(when(BOB, issued(TEAM), TEAM), CommonRejection.FORBIDDEN);
        }

        @Test
        void of_a_token_for_another_team_finds_nothing() {
            expectRejection(when(OWNER, issued(OTHER_TEAM), TEAM), CommonRejection.NOT_FOUND);
        }

        @Test
        void of_a_token_for_the_workspace_is_not_a_matter_of_a_team() {
            expectRejection(when(ADA, issued(null), TEAM), CommonRejection.NOT_FOUND);
        }

        @Test
        void of_a_token_for_the_workspace_is_not_for_a_teams_owner() {
            expectRejection(when(OWNER, issued(null), TEAM), CommonRejection.NOT_FOUND);
        }

        @Test
        void twice_is_refused() {
            expectRejection(
                    fixture.given(event(OWNER, issued(TEAM)), event(ADA, new TokenRevoked(ID, ADA)))
                            .when(new RevokeToken(ID, TEAM), by(ADA)),
                    TokenRejection.ALREADY_REVOKED);
        }
    }
}
