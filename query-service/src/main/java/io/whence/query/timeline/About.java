package io.whence.query.timeline;

import io.whence.api.board.Place;
import io.whence.api.event.AnswerEvent;
import io.whence.api.event.AnswerEvent.AnswerGiven;
import io.whence.api.event.BoardEvent;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.CalendarEvent;
import io.whence.api.event.CommentEvent;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.Event;
import io.whence.api.event.ImportEvent;
import io.whence.api.event.ImportEvent.ImportBegun;
import io.whence.api.event.ListEvent;
import io.whence.api.event.ListEvent.ListAdded;
import io.whence.api.event.MemberEvent;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberLeft;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.MemberEvent.MemberRoleChanged;
import io.whence.api.event.QuestionEvent;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.TaskEvent;
import io.whence.api.event.TeamEvent;
import io.whence.api.event.TokenEvent;
import io.whence.api.id.MemberId;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TeamId;
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

    private static Optional<About> visit(TeamEvent event) {
        return Optional.of(team(event.teamId()));
    }

    private static Optional<About> visit(MemberEvent event) {
        var team = switch (event) {
            case MemberRegistered _ -> null;
            case MemberJoined e -> e.teamId();
            case MemberRoleChanged e -> e.teamId();
            case MemberLeft e -> e.teamId();
        };
        return Optional.of(team(team).happeningTo(event.memberId()));
    }

    private static Optional<About> visit(QuestionEvent event) {
        var id = event.questionId().value();
        return Optional.of(post(id, id).in(event instanceof QuestionAsked e ? e.teamId() : null));
    }

    private static Optional<About> visit(AnswerEvent event) {
        return Optional.of(post(event.questionId().value(), event.answerId().value())
                .in(event instanceof AnswerGiven e ? e.teamId() : null));
    }

    private static Optional<About> visit(CommentEvent event) {
        return Optional.of(post(event.subject().value(), event.commentId().value())
                .in(event instanceof CommentAdded e ? e.teamId() : null));
    }

    private static Optional<About> visit(TaskEvent event) {
        return Optional.of(TaskAbout.of(event));
    }

    private static Optional<About> visit(BoardEvent event) {
        var id = event.boardId().value();
        return Optional.of(post(id, id).in(event instanceof BoardOpened e ? e.teamId() : null));
    }

    private static Optional<About> visit(ListEvent event) {
        return Optional.of(post(event.boardId().value(), event.listId().value())
                .in(event instanceof ListAdded e ? e.teamId() : null));
    }

    private static Optional<About> visit(ImportEvent event) {
        return Optional.of(team(event instanceof ImportBegun e ? e.teamId() : null));
    }

    /** Empty for what appears in no timeline. */
    static Optional<About> of(Event event) {
        return switch (event) {
            case TeamEvent e -> visit(e);
            case MemberEvent e -> visit(e);
            case QuestionEvent e -> visit(e);
            case AnswerEvent e -> visit(e);
            case CommentEvent e -> visit(e);
            case TaskEvent e -> visit(e);
            case BoardEvent e -> visit(e);
            case ListEvent e -> visit(e);
            case ImportEvent e -> visit(e);
            case TokenEvent _, CalendarEvent _ -> Optional.empty();
        };
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
