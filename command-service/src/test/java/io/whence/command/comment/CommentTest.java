package io.whence.command.comment;

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
import io.whence.api.comment.CommentCommand;
import io.whence.api.comment.CommentCommand.AddComment;
import io.whence.api.comment.CommentCommand.DeleteComment;
import io.whence.api.comment.CommentCommand.EditComment;
import io.whence.api.comment.CommentCommand.ReopenThread;
import io.whence.api.comment.CommentCommand.ResolveThread;
import io.whence.api.comment.CommentRejection;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.CommentEvent.ThreadReopened;
import io.whence.api.event.CommentEvent.ThreadResolved;
import io.whence.api.id.AnswerId;
import io.whence.api.id.CommentId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.text.MarkdownText;
import io.whence.command.runtime.aggregate.Given;
import io.whence.command.runtime.aggregate.PostSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommentTest {

    static final CommentId ID = CommentId.next();
    static final AnswerId ON = AnswerId.next();
    static final QuestionId SUBJECT = QuestionId.next();
    static final CommentAdded ADDED = new CommentAdded(ID, ON, SUBJECT, TEAM, null, new MarkdownText("Hm"), List.of());
    static final CommentAdded REPLIED =
            new CommentAdded(ID, ON, SUBJECT, TEAM, CommentId.next(), new MarkdownText("Hm"), List.of());
    static final CommentDeleted DELETED = new CommentDeleted(ID, ON, SUBJECT);

    @Nullable
    PostSummary post = new PostSummary(ON, SUBJECT, TEAM, false, false, false);

    AggregateTestFixture<Comment> fixture;

    @BeforeEach
    void wire() {
        fixture = Given.fixture(Comment.class);
        fixture.registerAnnotatedCommandHandler(new AddCommentHandler(
                Given.access(fixture, new CommentCommandConfiguration().comments()),
                _ -> Optional.ofNullable(post),
                new Given.People(),
                Given.gate()));
    }

    /** A command by somebody, to a comment that Ada made. */
    ResultValidator<Comment> when(MemberId actor, CommentCommand command, Object... since) {
        var story = new ArrayList<Object>(List.of(event(ADA, ADDED)));
        story.addAll(Arrays.asList(since));
        return fixture.given(story).when(command, by(actor));
    }

    ResultValidator<Comment> whenNew(MemberId actor, String body) {
        return fixture.givenNoPriorActivity().when(new AddComment(ID, ON, null, new MarkdownText(body)), by(actor));
    }

    @Nested
    class Adding {

        @Test
        void is_for_members_and_says_what_the_post_hangs_under() {
            whenNew(BOB, "Hm").expectEvents(ADDED);
        }

        @Test
        void mentions_members_of_the_team() {
            whenNew(BOB, "@ada and @oli, see `@owner`")
                    .expectEvents(new CommentAdded(
                            ID,
                            ON,
                            SUBJECT,
                            TEAM,
                            null,
                            new MarkdownText("@ada and @oli, see `@owner`"),
                            List.of(ADA)));
        }

        @Test
        void is_not_for_readers() {
            expectRejection(whenNew(READER, "Hm"), CommonRejection.NOT_A_MEMBER);
        }

        @Test
        void finds_nothing_from_outside() {
            expectRejection(whenNew(OUTSIDER, "Hm"), CommonRejection.NOT_FOUND);
        }

        @Test
        void needs_a_post() {
            post = null;
            expectRejection(whenNew(ADA, "Hm"), CommonRejection.NOT_FOUND);
        }

        @Test
        void to_a_deleted_post_is_refused() {
            post = new PostSummary(ON, SUBJECT, TEAM, true, false, false);
            expectRejection(whenNew(ADA, "Hm"), CommonRejection.DELETED);
        }

        @Test
        void to_a_locked_post_is_refused() {
            post = new PostSummary(ON, SUBJECT, TEAM, false, true, false);
            expectRejection(whenNew(ADA, "Hm"), CommonRejection.LOCKED);
        }

        @Test
        void under_an_id_that_is_taken_is_refused() {
            expectRejection(
                    when(ADA, new AddComment(ID, ON, null, new MarkdownText("Hm"))), CommonRejection.ALREADY_EXISTS);
        }
    }

    @Nested
    class Editing {

        @Test
        void is_for_the_author() {
            when(ADA, new EditComment(ID, new MarkdownText("Hm, @bob")))
                    .expectEvents(new CommentEdited(ID, ON, SUBJECT, new MarkdownText("Hm, @bob"), List.of(BOB)));
        }

        @Test
        void is_not_recorded_when_it_changes_nothing() {
            when(ADA, new EditComment(ID, new MarkdownText("Hm"))).expectNoEvents();
        }

        @Test
        void is_not_even_for_owners() {
            expectRejection(when(OWNER, new EditComment(ID, new MarkdownText("x"))), CommentRejection.NOT_YOUR_COMMENT);
        }

        @Test
        void of_a_deleted_comment_is_refused() {
            expectRejection(
                    when(ADA, new EditComment(ID, new MarkdownText("x")), event(ADA, DELETED)),
                    CommonRejection.DELETED);
        }
    }

    @Nested
    class Deleting {

        @Test
        void is_for_the_author() {
            when(ADA, new DeleteComment(ID)).expectEvents(DELETED);
        }

        @Test
        void is_for_owners() {
            when(OWNER, new DeleteComment(ID)).expectEvents(DELETED);
        }

        @Test
        void is_not_for_others() {
            expectRejection(when(BOB, new DeleteComment(ID)), CommentRejection.NOT_YOUR_COMMENT);
        }

        @Test
        void twice_is_refused() {
            expectRejection(when(ADA, new DeleteComment(ID), event(ADA, DELETED)), CommonRejection.DELETED);
        }
    }

    @Nested
    class Resolving {

        static final ThreadResolved RESOLVED = new ThreadResolved(ID, ON, SUBJECT);

        @Test
        void is_for_any_member() {
            when(BOB, new ResolveThread(ID)).expectEvents(RESOLVED);
        }

        @Test
        void twice_is_refused() {
            expectRejection(when(BOB, new ResolveThread(ID), event(BOB, RESOLVED)), CommentRejection.ALREADY_RESOLVED);
        }

        @Test
        void a_reply_is_refused() {
            expectRejection(
                    fixture.given(event(ADA, REPLIED)).when(new ResolveThread(ID), by(BOB)),
                    CommentRejection.NOT_A_THREAD);
        }

        @Test
        void can_be_undone() {
            when(BOB, new ReopenThread(ID), event(BOB, RESOLVED)).expectEvents(new ThreadReopened(ID, ON, SUBJECT));
        }

        @Test
        void cannot_be_undone_when_it_is_open() {
            expectRejection(when(BOB, new ReopenThread(ID)), CommentRejection.NOT_RESOLVED);
        }
    }
}
