package io.whence.query.calendar;

import io.whence.api.Event;
import io.whence.api.answer.AnswerEvent;
import io.whence.api.board.BoardEvent;
import io.whence.api.board.ListEvent;
import io.whence.api.calendar.CalendarEvent;
import io.whence.api.calendar.CalendarEvent.CalendarPublished;
import io.whence.api.calendar.CalendarEvent.CalendarRevoked;
import io.whence.api.comment.CommentEvent;
import io.whence.api.importing.ImportEvent;
import io.whence.api.member.MemberEvent;
import io.whence.api.question.QuestionEvent;
import io.whence.api.task.TaskEvent;
import io.whence.api.team.TeamEvent;
import io.whence.api.token.TokenEvent;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.platform.store.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Folds calendar feeds. */
@Component
final class CalendarsProjection implements Projection {

    @Override
    public String name() {
        return "calendars";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Collection<?>> collections() {
        return List.of(CalendarDocument.ALL);
    }

    @Override
    public String subjectOf(Recorded event) {
        return event.aggregateId();
    }

    @Override
    public void fold(List<Recorded> batch, Session session) {
        for (var recorded : batch) {
            recorded.event().accept(new Folds(recorded)).accept(session);
        }
    }

    private static void fold(CalendarEvent event, Recorded recorded, Session session) {
        var id = event.calendarId().value();
        var before = session.get(CalendarDocument.ALL, id);
        if (before != null && before.position() >= recorded.position()) {
            return;
        }
        switch (event) {
            case CalendarPublished e -> session.put(CalendarDocument.ALL, id, CalendarDocument.published(e, recorded));
            case CalendarRevoked _
            when before != null -> session.put(CalendarDocument.ALL, id, before.revoked(recorded));
            case CalendarRevoked _ -> {}
        }
    }

    private record Folds(Recorded recorded) implements Event.Visitor<Consumer<Session>> {

        @Override
        public Consumer<Session> visit(CalendarEvent event) {
            return session -> fold(event, recorded, session);
        }

        @Override
        public Consumer<Session> visit(TeamEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(MemberEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(TokenEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(QuestionEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(AnswerEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(CommentEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(TaskEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(BoardEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(ListEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Session> visit(ImportEvent event) {
            return _ -> {};
        }
    }
}
