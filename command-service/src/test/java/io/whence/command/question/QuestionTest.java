package io.whence.command.question;

import static io.whence.command.runtime.aggregate.Given.ADA;
import static io.whence.command.runtime.aggregate.Given.BOB;
import static io.whence.command.runtime.aggregate.Given.BOT;
import static io.whence.command.runtime.aggregate.Given.OTHER_TEAM;
import static io.whence.command.runtime.aggregate.Given.OUTSIDER;
import static io.whence.command.runtime.aggregate.Given.OWNER;
import static io.whence.command.runtime.aggregate.Given.READER;
import static io.whence.command.runtime.aggregate.Given.TEAM;
import static io.whence.command.runtime.aggregate.Given.by;
import static io.whence.command.runtime.aggregate.Given.byOnBehalfOf;
import static io.whence.command.runtime.aggregate.Given.event;
import static io.whence.command.runtime.aggregate.Given.expectRejection;
import static io.whence.command.runtime.aggregate.Given.expecting;
import static io.whence.command.runtime.aggregate.Given.keyed;

import io.whence.api.CommonRejection;
import io.whence.api.event.QuestionEvent.AnswerAccepted;
import io.whence.api.event.QuestionEvent.AnswerUnaccepted;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionLocked;
import io.whence.api.event.QuestionEvent.QuestionReopened;
import io.whence.api.event.QuestionEvent.QuestionRolledBack;
import io.whence.api.event.QuestionEvent.QuestionUndeleted;
import io.whence.api.event.QuestionEvent.QuestionUnlocked;
import io.whence.api.event.QuestionEvent.QuestionVoteRetracted;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.id.AnswerId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.SubjectId;
import io.whence.api.member.MemberRejection;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.question.QuestionCommand;
import io.whence.api.question.QuestionCommand.AcceptAnswer;
import io.whence.api.question.QuestionCommand.AskQuestion;
import io.whence.api.question.QuestionCommand.CloseQuestion;
import io.whence.api.question.QuestionCommand.DeleteQuestion;
import io.whence.api.question.QuestionCommand.EditQuestion;
import io.whence.api.question.QuestionCommand.LockQuestion;
import io.whence.api.question.QuestionCommand.ReopenQuestion;
import io.whence.api.question.QuestionCommand.RetractQuestionVote;
import io.whence.api.question.QuestionCommand.RollBackQuestion;
import io.whence.api.question.QuestionCommand.UnacceptAnswer;
import io.whence.api.question.QuestionCommand.UndeleteQuestion;
import io.whence.api.question.QuestionCommand.UnlockQuestion;
import io.whence.api.question.QuestionCommand.VoteOnQuestion;
import io.whence.api.question.QuestionRejection;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.aggregate.Given;
import io.whence.command.runtime.aggregate.PostSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuestionTest {

    static final QuestionId ID = QuestionId.next();
    static final AnswerId ANSWER = AnswerId.next();
    static final QuestionAsked ASKED =
            new QuestionAsked(ID, TEAM, "Why?", new MarkdownText("Tell me"), List.of("java"));

    final Map<SubjectId, PostSummary> posts = new HashMap<>();
    AggregateTestFixture<Question> fixture;

    @BeforeEach
    void wire() {
        fixture = Given.fixture(Question.class);
        var aggregates = Given.access(fixture, new QuestionCommandConfiguration().questions());
        fixture.registerAnnotatedCommandHandler(
                new AcceptAnswerHandler(aggregates, id -> Optional.ofNullable(posts.get(id))));
        fixture.registerAnnotatedCommandHandler(
                new CloseQuestionHandler(aggregates, id -> Optional.ofNullable(posts.get(id))));
    }

    /** A command by somebody, to a question that Ada asked. */
    ResultValidator<Question> when(MemberId actor, QuestionCommand command, Object... since) {
        return when(by(actor), command, since);
    }

    ResultValidator<Question> when(Map<String, Object> metadata, QuestionCommand command, Object... since) {
        var story = new ArrayList<Object>(List.of(event(ADA, ASKED)));
        story.addAll(Arrays.asList(since));
        return fixture.given(story).when(command, metadata);
    }

    static AskQuestion ask() {
        return new AskQuestion(ID, TEAM, ASKED.title(), ASKED.body(), ASKED.tags());
    }

    static EditQuestion retitle(String title) {
        return new EditQuestion(ID, title, null, null, null);
    }

    @Nested
    class Asking {

        @Test
        void is_for_members() {
            fixture.givenNoPriorActivity()
                    .when(ask(), by(ADA))
                    .expectEvents(ASKED)
                    .expectResultMessagePayload(new CommandResult(ID.value(), 1));
        }

        @Test
        void is_not_for_readers() {
            expectRejection(fixture.givenNoPriorActivity().when(ask(), by(READER)), CommonRejection.NOT_A_MEMBER);
        }

        @Test
        void finds_no_private_team_from_outside() {
            expectRejection(fixture.givenNoPriorActivity().when(ask(), by(OUTSIDER)), CommonRejection.NOT_FOUND);
        }

        @Test
        void on_behalf_of_a_member_is_for_agents() {
            fixture.givenNoPriorActivity().when(ask(), byOnBehalfOf(BOT, ADA)).expectEvents(ASKED);
        }

        @Test
        void on_behalf_of_somebody_is_not_for_persons() {
            expectRejection(
                    fixture.givenNoPriorActivity().when(ask(), byOnBehalfOf(ADA, BOB)),
                    MemberRejection.ON_BEHALF_OF_NOT_ALLOWED);
        }

        @Test
        void on_behalf_of_an_outsider_is_refused() {
            expectRejection(
                    fixture.givenNoPriorActivity().when(ask(), byOnBehalfOf(BOT, OUTSIDER)),
                    MemberRejection.ON_BEHALF_OF_NOT_ALLOWED);
        }

        @Test
        void twice_under_the_same_id_is_refused() {
            expectRejection(when(ADA, ask()), CommonRejection.ALREADY_EXISTS);
        }
    }

    @Nested
    class A_key {

        @Test
        void makes_a_retry_answer_as_the_first_time() {
            fixture.given(event(ADA, ASKED))
                    .andGivenCommands(
                            new GenericCommandMessage<>(retitle("One"), keyed(ADA, "k", "d")),
                            new GenericCommandMessage<>(retitle("Two"), by(ADA)))
                    .when(retitle("One"), keyed(ADA, "k", "d"))
                    .expectNoEvents()
                    .expectResultMessagePayload(new CommandResult(ID.value(), 2));
        }

        @Test
        void is_refused_for_something_else() {
            expectRejection(
                    fixture.given(event(ADA, ASKED))
                            .andGivenCommands(new GenericCommandMessage<>(retitle("One"), keyed(ADA, "k", "d")))
                            .when(retitle("Two"), keyed(ADA, "k", "e")),
                    CommonRejection.IDEMPOTENCY_KEY_REUSED);
        }
    }

    @Nested
    class Expecting_a_version {

        @Test
        void lets_the_right_one_through() {
            when(expecting(ADA, 1), retitle("One")).expectResultMessagePayload(new CommandResult(ID.value(), 2));
        }

        @Test
        void keeps_a_stale_one_out() {
            expectRejection(
                    when(
                            expecting(ADA, 1),
                            retitle("Two"),
                            event(ADA, new QuestionLocked(ID, null)),
                            event(ADA, new QuestionUnlocked(ID, null))),
                    CommonRejection.VERSION_MISMATCH);
        }
    }

    @Nested
    class Editing {

        @Test
        void is_for_any_member_and_records_only_what_changed() {
            when(BOB, new EditQuestion(ID, "Why?", new MarkdownText("Please"), List.of("java"), "politer"))
                    .expectEvents(new QuestionEdited(ID, null, new MarkdownText("Please"), null, "politer"));
        }

        @Test
        void is_not_recorded_when_it_changes_nothing() {
            when(BOB, retitle("Why?")).expectNoEvents().expectResultMessagePayload(new CommandResult(ID.value(), 1));
        }

        @Test
        void of_a_deleted_question_is_refused() {
            expectRejection(
                    when(ADA, retitle("x"), event(ADA, new QuestionDeleted(ID, List.of()))), CommonRejection.DELETED);
        }

        @Test
        void of_a_locked_question_is_refused() {
            expectRejection(
                    when(OWNER, retitle("x"), event(OWNER, new QuestionLocked(ID, null))), CommonRejection.LOCKED);
        }
    }

    @Nested
    class Rolling_back {

        static final QuestionEdited EDITED = new QuestionEdited(ID, "How?", null, List.of(), null);

        @Test
        void restores_all_that_a_revision_said() {
            when(BOB, new RollBackQuestion(ID, 1, "it was right"), event(ADA, EDITED))
                    .expectEvents(
                            new QuestionRolledBack(ID, 1, ASKED.title(), ASKED.body(), ASKED.tags(), "it was right"));
        }

        @Test
        void to_what_it_says_already_is_not_recorded() {
            when(BOB, new RollBackQuestion(ID, 2, null), event(ADA, EDITED)).expectNoEvents();
        }

        @Test
        void to_a_revision_that_never_was_is_refused() {
            expectRejection(when(BOB, new RollBackQuestion(ID, 2, null)), QuestionRejection.NO_SUCH_REVISION);
        }

        @Test
        void to_before_the_first_revision_is_refused() {
            expectRejection(when(BOB, new RollBackQuestion(ID, 0, null)), QuestionRejection.NO_SUCH_REVISION);
        }
    }

    @Nested
    class Closing {

        static final QuestionId OTHER = QuestionId.next();
        static final CloseQuestion AS_DUPLICATE = new CloseQuestion(ID, QuestionCloseReason.DUPLICATE, OTHER, null);
        static final QuestionClosed CLOSED =
                new QuestionClosed(ID, QuestionCloseReason.RESOLVED, List.of(), "done", List.of());

        @Test
        void is_for_any_member() {
            when(BOB, new CloseQuestion(ID, QuestionCloseReason.RESOLVED, null, "done"))
                    .expectEvents(CLOSED);
        }

        @Test
        void twice_is_refused() {
            expectRejection(
                    when(BOB, new CloseQuestion(ID, QuestionCloseReason.OTHER, null, null), event(BOB, CLOSED)),
                    QuestionRejection.ALREADY_CLOSED);
        }

        @Test
        void as_a_duplicate_names_a_question_of_the_same_team() {
            posts.put(OTHER, new PostSummary(OTHER, OTHER, TEAM, false, false, false));
            when(BOB, AS_DUPLICATE)
                    .expectEvents(
                            new QuestionClosed(ID, QuestionCloseReason.DUPLICATE, List.of(OTHER), null, List.of()));
        }

        @Test
        void as_a_duplicate_of_a_question_of_another_team_is_refused() {
            posts.put(OTHER, new PostSummary(OTHER, OTHER, OTHER_TEAM, false, false, false));
            expectRejection(when(BOB, AS_DUPLICATE), QuestionRejection.DUPLICATE_NOT_FOUND);
        }

        @Test
        void as_a_duplicate_of_a_deleted_question_is_refused() {
            posts.put(OTHER, new PostSummary(OTHER, OTHER, TEAM, true, false, false));
            expectRejection(when(BOB, AS_DUPLICATE), QuestionRejection.DUPLICATE_NOT_FOUND);
        }

        @Test
        void as_a_duplicate_of_itself_is_refused() {
            expectRejection(
                    when(BOB, new CloseQuestion(ID, QuestionCloseReason.DUPLICATE, ID, null)),
                    QuestionRejection.DUPLICATE_OF_ITSELF);
        }

        @Test
        void finds_nothing_from_outside() {
            expectRejection(
                    when(OUTSIDER, new CloseQuestion(ID, QuestionCloseReason.OTHER, null, null)),
                    CommonRejection.NOT_FOUND);
        }

        @Test
        void can_be_undone() {
            when(BOB, new ReopenQuestion(ID), event(BOB, CLOSED)).expectEvents(new QuestionReopened(ID, List.of()));
        }

        @Test
        void cannot_be_undone_when_it_is_open() {
            expectRejection(when(BOB, new ReopenQuestion(ID)), QuestionRejection.NOT_CLOSED);
        }
    }

    @Nested
    class Deleting {

        static final QuestionDeleted DELETED = new QuestionDeleted(ID, List.of());

        @Test
        void is_for_the_asker() {
            when(ADA, new DeleteQuestion(ID)).expectEvents(DELETED);
        }

        @Test
        void is_for_owners() {
            when(OWNER, new DeleteQuestion(ID)).expectEvents(DELETED);
        }

        @Test
        void is_not_for_others() {
            expectRejection(when(BOB, new DeleteQuestion(ID)), CommonRejection.FORBIDDEN);
        }

        @Test
        void twice_is_refused() {
            expectRejection(when(ADA, new DeleteQuestion(ID), event(ADA, DELETED)), CommonRejection.DELETED);
        }

        @Test
        void can_be_undone() {
            when(ADA, new UndeleteQuestion(ID), event(ADA, DELETED)).expectEvents(new QuestionUndeleted(ID, List.of()));
        }

        @Test
        void cannot_be_undone_by_others() {
            expectRejection(when(BOB, new UndeleteQuestion(ID), event(ADA, DELETED)), CommonRejection.FORBIDDEN);
        }

        @Test
        void cannot_be_undone_when_it_is_there() {
            expectRejection(when(ADA, new UndeleteQuestion(ID)), QuestionRejection.NOT_DELETED);
        }
    }

    @Nested
    class Locking {

        @Test
        void is_for_owners() {
            when(OWNER, new LockQuestion(ID, "calm")).expectEvents(new QuestionLocked(ID, "calm"));
        }

        @Test
        void is_not_for_members() {
            expectRejection(when(ADA, new LockQuestion(ID, null)), CommonRejection.FORBIDDEN);
        }

        @Test
        void twice_is_refused() {
            expectRejection(
                    when(OWNER, new LockQuestion(ID, null), event(OWNER, new QuestionLocked(ID, null))),
                    QuestionRejection.ALREADY_LOCKED);
        }

        @Test
        void can_be_undone() {
            when(OWNER, new UnlockQuestion(ID), event(OWNER, new QuestionLocked(ID, null)))
                    .expectEvents(new QuestionUnlocked(ID, null));
        }

        @Test
        void cannot_be_undone_when_it_is_not_locked() {
            expectRejection(when(OWNER, new UnlockQuestion(ID)), QuestionRejection.NOT_LOCKED);
        }
    }

    @Nested
    class Accepting {

        void answered(boolean deleted, QuestionId question) {
            posts.put(ANSWER, new PostSummary(ANSWER, question, TEAM, deleted, false, false));
        }

        @Test
        void is_for_the_asker() {
            answered(false, ID);
            when(ADA, new AcceptAnswer(ID, ANSWER)).expectEvents(new AnswerAccepted(ID, ANSWER));
        }

        @Test
        void is_for_owners() {
            answered(false, ID);
            when(OWNER, new AcceptAnswer(ID, ANSWER)).expectEvents(new AnswerAccepted(ID, ANSWER));
        }

        @Test
        void is_not_for_others() {
            answered(false, ID);
            expectRejection(when(BOB, new AcceptAnswer(ID, ANSWER)), QuestionRejection.NOT_YOURS_TO_ACCEPT);
        }

        @Test
        void again_is_not_recorded() {
            answered(false, ID);
            when(ADA, new AcceptAnswer(ID, ANSWER), event(ADA, new AnswerAccepted(ID, ANSWER)))
                    .expectNoEvents()
                    .expectResultMessagePayload(new CommandResult(ID.value(), 2));
        }

        @Test
        void an_answer_to_another_question_is_refused() {
            answered(false, QuestionId.next());
            expectRejection(when(ADA, new AcceptAnswer(ID, ANSWER)), QuestionRejection.ANSWER_NOT_HERE);
        }

        @Test
        void a_deleted_answer_is_refused() {
            answered(true, ID);
            expectRejection(when(ADA, new AcceptAnswer(ID, ANSWER)), QuestionRejection.ANSWER_NOT_HERE);
        }

        @Test
        void can_be_undone() {
            when(ADA, new UnacceptAnswer(ID), event(ADA, new AnswerAccepted(ID, ANSWER)))
                    .expectEvents(new AnswerUnaccepted(ID, ANSWER));
        }

        @Test
        void cannot_be_undone_when_nothing_is_accepted() {
            expectRejection(when(ADA, new UnacceptAnswer(ID)), QuestionRejection.NOTHING_ACCEPTED);
        }
    }

    @Nested
    class Voting {

        static final QuestionVoted UP = new QuestionVoted(ID, VoteValue.UP, null);

        @Test
        void is_for_members() {
            when(BOB, new VoteOnQuestion(ID, VoteValue.UP)).expectEvents(UP);
        }

        @Test
        void the_same_way_again_is_not_recorded() {
            when(BOB, new VoteOnQuestion(ID, VoteValue.UP), event(BOB, UP)).expectNoEvents();
        }

        @Test
        void the_other_way_replaces_the_vote() {
            when(BOB, new VoteOnQuestion(ID, VoteValue.DOWN), event(BOB, UP))
                    .expectEvents(new QuestionVoted(ID, VoteValue.DOWN, VoteValue.UP));
        }

        @Test
        void on_ones_own_question_is_refused() {
            expectRejection(when(ADA, new VoteOnQuestion(ID, VoteValue.UP)), QuestionRejection.OWN_POST);
        }

        @Test
        void can_be_taken_back() {
            when(BOB, new RetractQuestionVote(ID), event(BOB, UP))
                    .expectEvents(new QuestionVoteRetracted(ID, VoteValue.UP));
        }

        @Test
        void cannot_be_taken_back_by_somebody_else() {
            expectRejection(when(OWNER, new RetractQuestionVote(ID), event(BOB, UP)), QuestionRejection.NO_VOTE);
        }
    }
}
