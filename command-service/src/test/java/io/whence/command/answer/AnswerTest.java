package io.whence.command.answer;

import static io.whence.command.runtime.aggregate.Given.ADA;
import static io.whence.command.runtime.aggregate.Given.BOB;
import static io.whence.command.runtime.aggregate.Given.OUTSIDER;
import static io.whence.command.runtime.aggregate.Given.OWNER;
import static io.whence.command.runtime.aggregate.Given.READER;
import static io.whence.command.runtime.aggregate.Given.TEAM;
import static io.whence.command.runtime.aggregate.Given.by;
import static io.whence.command.runtime.aggregate.Given.event;
import static io.whence.command.runtime.aggregate.Given.expectRejection;
import static io.whence.command.runtime.aggregate.Given.keyed;

import io.whence.api.CommonRejection;
import io.whence.api.answer.AnswerCommand;
import io.whence.api.answer.AnswerCommand.DeleteAnswer;
import io.whence.api.answer.AnswerCommand.EditAnswer;
import io.whence.api.answer.AnswerCommand.GiveAnswer;
import io.whence.api.answer.AnswerCommand.RetractAnswerVote;
import io.whence.api.answer.AnswerCommand.RollBackAnswer;
import io.whence.api.answer.AnswerCommand.UndeleteAnswer;
import io.whence.api.answer.AnswerCommand.VoteOnAnswer;
import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.AnswerEvent.AnswerGiven;
import io.whence.api.event.AnswerEvent.AnswerLocked;
import io.whence.api.event.AnswerEvent.AnswerRolledBack;
import io.whence.api.event.AnswerEvent.AnswerUndeleted;
import io.whence.api.event.AnswerEvent.AnswerVoteRetracted;
import io.whence.api.event.AnswerEvent.AnswerVoted;
import io.whence.api.id.AnswerId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.question.QuestionRejection;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.aggregate.Given;
import io.whence.command.runtime.aggregate.PostSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnswerTest {

    static final AnswerId ID = AnswerId.next();
    static final QuestionId QUESTION = QuestionId.next();
    static final AnswerGiven GIVEN = new AnswerGiven(ID, QUESTION, TEAM, new MarkdownText("Because"));
    static final GiveAnswer GIVE = new GiveAnswer(ID, QUESTION, GIVEN.body());

    @Nullable
    PostSummary question = question(false, false, false);

    AggregateTestFixture<Answer> fixture;

    @BeforeEach
    void wire() {
        fixture = Given.fixture(Answer.class);
        fixture.registerAnnotatedCommandHandler(new GiveAnswerHandler(
                Given.access(fixture, new AnswerCommandConfiguration().answers()),
                _ -> Optional.ofNullable(question),
                Given.gate()));
    }

    static PostSummary question(boolean deleted, boolean locked, boolean closed) {
        return new PostSummary(QUESTION, QUESTION, TEAM, deleted, locked, closed);
    }

    /** A command by somebody, to an answer that Ada gave. */
    ResultValidator<Answer> when(MemberId actor, AnswerCommand command, Object... since) {
        var story = new ArrayList<Object>(List.of(event(ADA, GIVEN)));
        story.addAll(Arrays.asList(since));
        return fixture.given(story).when(command, by(actor));
    }

    @Nested
    class Answering {

        ResultValidator<Answer> by(MemberId actor) {
            return fixture.givenNoPriorActivity().when(GIVE, Given.by(actor));
        }

        @Test
        void is_for_members() {
            by(ADA).expectEvents(GIVEN).expectResultMessagePayload(new CommandResult(ID.value(), 1));
        }

        @Test
        void is_not_for_readers() {
            expectRejection(by(READER), CommonRejection.NOT_A_MEMBER);
        }

        @Test
        void finds_no_question_from_outside() {
            expectRejection(by(OUTSIDER), CommonRejection.NOT_FOUND);
        }

        @Test
        void needs_a_question() {
            question = null;
            expectRejection(by(ADA), CommonRejection.NOT_FOUND);
        }

        @Test
        void a_closed_question_is_refused() {
            question = question(false, false, true);
            expectRejection(by(ADA), QuestionRejection.CLOSED);
        }

        @Test
        void a_deleted_question_is_refused() {
            question = question(true, false, false);
            expectRejection(by(ADA), CommonRejection.DELETED);
        }

        @Test
        void a_locked_question_is_refused() {
            question = question(false, true, false);
            expectRejection(by(ADA), CommonRejection.LOCKED);
        }

        @Test
        void again_with_the_same_key_is_answered_though_the_question_is_closed_by_now() {
            var given = fixture.givenCommands(new GenericCommandMessage<>(GIVE, keyed(ADA, "k", "d")));
            question = question(false, false, true);
            given.when(GIVE, keyed(ADA, "k", "d"))
                    .expectNoEvents()
                    .expectResultMessagePayload(new CommandResult(ID.value(), 1));
        }

        @Test
        void under_an_id_that_is_taken_is_refused() {
            expectRejection(when(ADA, GIVE), CommonRejection.ALREADY_EXISTS);
        }
    }

    @Nested
    class Editing {

        @Test
        void is_for_any_member() {
            when(BOB, new EditAnswer(ID, new MarkdownText("Why not"), "shorter"))
                    .expectEvents(new AnswerEdited(ID, QUESTION, new MarkdownText("Why not"), "shorter"));
        }

        @Test
        void is_not_recorded_when_it_changes_nothing() {
            when(BOB, new EditAnswer(ID, GIVEN.body(), null)).expectNoEvents();
        }

        @Test
        void of_a_deleted_answer_is_refused() {
            expectRejection(
                    when(
                            ADA,
                            new EditAnswer(ID, new MarkdownText("x"), null),
                            event(ADA, new AnswerDeleted(ID, QUESTION, List.of()))),
                    CommonRejection.DELETED);
        }

        @Test
        void of_a_locked_answer_is_refused() {
            expectRejection(
                    when(
                            ADA,
                            new EditAnswer(ID, new MarkdownText("x"), null),
                            event(OWNER, new AnswerLocked(ID, QUESTION, null))),
                    CommonRejection.LOCKED);
        }
    }

    @Nested
    class Rolling_back {

        static final AnswerEdited EDITED = new AnswerEdited(ID, QUESTION, new MarkdownText("Why not"), null);

        @Test
        void restores_what_a_revision_said() {
            when(BOB, new RollBackAnswer(ID, 1, "better"), event(ADA, EDITED))
                    .expectEvents(new AnswerRolledBack(ID, QUESTION, 1, GIVEN.body(), "better"));
        }

        @Test
        void to_what_it_says_already_is_not_recorded() {
            when(BOB, new RollBackAnswer(ID, 2, null), event(ADA, EDITED)).expectNoEvents();
        }

        @Test
        void to_a_revision_that_never_was_is_refused() {
            expectRejection(when(BOB, new RollBackAnswer(ID, 2, null)), QuestionRejection.NO_SUCH_REVISION);
        }

        @Test
        void to_before_the_first_revision_is_refused() {
            expectRejection(when(BOB, new RollBackAnswer(ID, 0, null)), QuestionRejection.NO_SUCH_REVISION);
        }
    }

    @Nested
    class Deleting {

        static final AnswerDeleted DELETED = new AnswerDeleted(ID, QUESTION, List.of());

        @Test
        void is_for_the_author() {
            when(ADA, new DeleteAnswer(ID)).expectEvents(DELETED);
        }

        @Test
        void is_for_owners() {
            when(OWNER, new DeleteAnswer(ID)).expectEvents(DELETED);
        }

        @Test
        void is_not_for_others() {
            expectRejection(when(BOB, new DeleteAnswer(ID)), CommonRejection.FORBIDDEN);
        }

        @Test
        void can_be_undone() {
            when(ADA, new UndeleteAnswer(ID), event(ADA, DELETED))
                    .expectEvents(new AnswerUndeleted(ID, QUESTION, List.of()));
        }

        @Test
        void cannot_be_undone_when_it_is_there() {
            expectRejection(when(ADA, new UndeleteAnswer(ID)), QuestionRejection.NOT_DELETED);
        }

        @Test
        void cannot_be_undone_by_others() {
            expectRejection(when(BOB, new UndeleteAnswer(ID), event(ADA, DELETED)), CommonRejection.FORBIDDEN);
        }
    }

    @Nested
    class Voting {

        static final AnswerVoted UP = new AnswerVoted(ID, QUESTION, VoteValue.UP, null);

        @Test
        void is_for_members() {
            when(BOB, new VoteOnAnswer(ID, VoteValue.UP)).expectEvents(UP);
        }

        @Test
        void the_same_way_again_is_not_recorded() {
            when(BOB, new VoteOnAnswer(ID, VoteValue.UP), event(BOB, UP)).expectNoEvents();
        }

        @Test
        void the_other_way_replaces_the_vote() {
            when(BOB, new VoteOnAnswer(ID, VoteValue.DOWN), event(BOB, UP))
                    .expectEvents(new AnswerVoted(ID, QUESTION, VoteValue.DOWN, VoteValue.UP));
        }

        @Test
        void on_ones_own_answer_is_refused() {
            expectRejection(when(ADA, new VoteOnAnswer(ID, VoteValue.UP)), QuestionRejection.OWN_POST);
        }

        @Test
        void can_be_taken_back() {
            when(BOB, new RetractAnswerVote(ID), event(BOB, UP))
                    .expectEvents(new AnswerVoteRetracted(ID, QUESTION, VoteValue.UP));
        }

        @Test
        void cannot_be_taken_back_when_there_is_none() {
            expectRejection(when(BOB, new RetractAnswerVote(ID)), QuestionRejection.NO_VOTE);
        }
    }
}
