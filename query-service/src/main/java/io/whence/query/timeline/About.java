package io.whence.query.timeline;

import io.whence.api.Event;
import io.whence.api.SubjectId;
import io.whence.api.answer.AnswerEvent;
import io.whence.api.answer.AnswerEvent.AnswerGiven;
import io.whence.api.board.BoardEvent;
import io.whence.api.board.BoardEvent.BoardOpened;
import io.whence.api.board.ListEvent;
import io.whence.api.board.ListEvent.ListAdded;
import io.whence.api.board.Place;
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
import io.whence.api.member.MemberId;
import io.whence.api.question.QuestionEvent;
import io.whence.api.question.QuestionEvent.QuestionAsked;
import io.whence.api.task.TaskEvent;
import io.whence.api.team.TeamEvent;
import io.whence.api.team.TeamId;
import io.whence.api.token.TokenEvent;
import io.whence.query.platform.projection.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about.
 *
 * @param team as the event itself says; null when it does not
 * @param root the question, task or board it hangs under
 * @param post the very question, answer, comment, task, board or list
 * @param member the member it happened to
 * @param places the boards and lists it happened on, as far as the event itself says; the last ones are where it left things
 * @param named what else it takes to tell of it, by id
 */
record About(
        @Nullable String team,
        @Nullable String root,
        @Nullable String post,
        @Nullable String member,
        List<Place> places,
        List<String> named) {

    private static final Event.Visitor<Optional<About>> READER = new Event.Visitor<>() {

        @Override
        public Optional<About> visit(TeamEvent event) {
            return Optional.of(team(event.teamId()));
        }

        @Override
        public Optional<About> visit(MemberEvent event) {
            var team = switch (event) {
                case MemberRegistered _ -> null;
                case MemberJoined e -> e.teamId();
                case MemberRoleChanged e -> e.teamId();
                case MemberLeft e -> e.teamId();
            };
            return Optional.of(team(team).happeningTo(event.memberId()));
        }

        /** What somebody may do with a program is nobody else's business. */
        @Override
        public Optional<About> visit(TokenEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<About> visit(QuestionEvent event) {
            var id = event.questionId().value();
            return Optional.of(post(id, id).in(event instanceof QuestionAsked e ? e.teamId() : null));
        }

        @Override
        public Optional<About> visit(AnswerEvent event) {
            return Optional.of(post(event.questionId().value(), event.answerId().value())
                    .in(event instanceof AnswerGiven e ? e.teamId() : null));
        }

        @Override
        public Optional<About> visit(CommentEvent event) {
            return Optional.of(post(event.subject().value(), event.commentId().value())
                    .in(event instanceof CommentAdded e ? e.teamId() : null));
        }

        @Override
        public Optional<About> visit(TaskEvent event) {
            return Optional.of(TaskAbout.of(event));
        }

        @Override
        public Optional<About> visit(BoardEvent event) {
            var id = event.boardId().value();
            return Optional.of(post(id, id).in(event instanceof BoardOpened e ? e.teamId() : null));
        }

        @Override
        public Optional<About> visit(ListEvent event) {
            return Optional.of(post(event.boardId().value(), event.listId().value())
                    .in(event instanceof ListAdded e ? e.teamId() : null));
        }

        /** Nor what somebody has shown in their calendar. */
        @Override
        public Optional<About> visit(CalendarEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<About> visit(ImportEvent event) {
            return Optional.of(team(event instanceof ImportBegun e ? e.teamId() : null));
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

    static About post(String root, String post) {
        return new About(null, root, post, null, List.of(), List.of());
    }

    private static About team(@Nullable TeamId team) {
        return new About(value(team), null, null, null, List.of(), List.of());
    }

    About in(@Nullable TeamId nowTeam) {
        return new About(value(nowTeam), root, post, member, places, named);
    }

    About happeningTo(MemberId nowMember) {
        return new About(team, root, post, nowMember.value(), places, named);
    }

    About at(@Nullable Place place) {
        return place == null
                ? this
                : new About(
                        team,
                        root,
                        post,
                        member,
                        Stream.concat(places.stream(), Stream.of(place)).toList(),
                        named);
    }

    About naming(SubjectId id) {
        return new About(team, root, post, member, places, List.of(id.value()));
    }

    private static @Nullable String value(@Nullable TeamId team) {
        return team == null ? null : team.value();
    }
}
