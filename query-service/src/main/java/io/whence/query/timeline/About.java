package io.whence.query.timeline;

import io.whence.api.Event;
import io.whence.api.answer.AnswerEvent;
import io.whence.api.answer.AnswerEvent.AnswerGiven;
import io.whence.api.board.BoardEvent;
import io.whence.api.board.ListEvent;
import io.whence.api.calendar.CalendarEvent;
import io.whence.api.comment.CommentEvent;
import io.whence.api.comment.CommentEvent.CommentAdded;
import io.whence.api.importing.ImportEvent;
import io.whence.api.importing.ImportEvent.ImportBegun;
import io.whence.api.member.MemberEvent;
import io.whence.api.member.MemberEvent.MemberJoined;
import io.whence.api.member.MemberEvent.MemberLeft;
import io.whence.api.member.MemberEvent.MemberRegistered;
import io.whence.api.member.MemberEvent.MemberRoleChanged;
import io.whence.api.question.QuestionEvent;
import io.whence.api.question.QuestionEvent.QuestionAsked;
import io.whence.api.task.TaskEvent;
import io.whence.api.team.TeamEvent;
import io.whence.api.team.TeamId;
import io.whence.api.token.TokenEvent;
import io.whence.query.platform.projection.Recorded;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about.
 *
 * @param team as the event itself says; null when it does not
 * @param question the question it hangs under
 * @param post the question, answer or comment itself
 * @param member the member it happened to
 */
record About(
        @Nullable String team,
        @Nullable String question,
        @Nullable String post,
        @Nullable String member) {

    private static final Event.Visitor<Optional<About>> READER = new Event.Visitor<>() {

        @Override
        public Optional<About> visit(TeamEvent event) {
            return Optional.of(new About(event.teamId().value(), null, null, null));
        }

        @Override
        public Optional<About> visit(MemberEvent event) {
            var team = switch (event) {
                case MemberRegistered _ -> null;
                case MemberJoined e -> e.teamId();
                case MemberRoleChanged e -> e.teamId();
                case MemberLeft e -> e.teamId();
            };
            return Optional.of(
                    new About(value(team), null, null, event.memberId().value()));
        }

        /** What somebody may do with a program is nobody else's business. */
        @Override
        public Optional<About> visit(TokenEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<About> visit(QuestionEvent event) {
            var id = event.questionId().value();
            return Optional.of(new About(event instanceof QuestionAsked e ? value(e.teamId()) : null, id, id, null));
        }

        @Override
        public Optional<About> visit(AnswerEvent event) {
            return Optional.of(new About(
                    event instanceof AnswerGiven e ? value(e.teamId()) : null,
                    event.questionId().value(),
                    event.answerId().value(),
                    null));
        }

        @Override
        public Optional<About> visit(CommentEvent event) {
            return Optional.of(new About(
                    event instanceof CommentAdded e ? value(e.teamId()) : null,
                    event.subject().value(),
                    event.commentId().value(),
                    null));
        }

        @Override
        public Optional<About> visit(TaskEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<About> visit(BoardEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<About> visit(ListEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<About> visit(CalendarEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<About> visit(ImportEvent event) {
            return Optional.of(new About(event instanceof ImportBegun e ? value(e.teamId()) : null, null, null, null));
        }
    };

    /** Empty for what appears in no timeline. */
    static Optional<About> of(Event event) {
        return event.accept(READER);
    }

    /** The team it belongs to: as the event says, or else what it was recorded with. */
    @Nullable
    String team(Recorded recorded) {
        return team == null ? value(recorded.envelope().team()) : team;
    }

    private static @Nullable String value(@Nullable TeamId team) {
        return team == null ? null : team.value();
    }
}
