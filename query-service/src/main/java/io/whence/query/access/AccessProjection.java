package io.whence.query.access;

import io.whence.api.event.AnswerEvent;
import io.whence.api.event.BoardEvent;
import io.whence.api.event.CalendarEvent;
import io.whence.api.event.CommentEvent;
import io.whence.api.event.Event;
import io.whence.api.event.ImportEvent;
import io.whence.api.event.ListEvent;
import io.whence.api.event.MemberEvent;
import io.whence.api.event.QuestionEvent;
import io.whence.api.event.TaskEvent;
import io.whence.api.event.TeamEvent;
import io.whence.api.event.TokenEvent;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.platform.store.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Folds teams, members, memberships and tokens. */
@Component
final class AccessProjection implements Projection {

    @Override
    public String name() {
        return "access";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Collection<?>> collections() {
        return List.of(TeamDocument.ALL, MemberDocument.ALL, MembershipDocument.ALL, TokenDocument.ALL);
    }

    @Override
    public String subjectOf(Recorded event) {
        return event.aggregateId();
    }

    @Override
    public void fold(List<Recorded> batch, Session session) {
        for (var recorded : batch) {
            new Folds(recorded).of(recorded.event()).accept(session);
        }
    }

    private record Folds(Recorded recorded) {

        Consumer<Session> of(Event event) {
            return switch (event) {
                case TeamEvent e -> visit(e);
                case MemberEvent e -> visit(e);
                case TokenEvent e -> visit(e);
                case AnswerEvent _,
                        BoardEvent _,
                        CalendarEvent _,
                        CommentEvent _,
                        ImportEvent _,
                        ListEvent _,
                        QuestionEvent _,
                        TaskEvent _ -> _ -> {};
            };
        }

        private Consumer<Session> visit(TeamEvent event) {
            return session -> TeamFold.fold(event, recorded, session);
        }

        private Consumer<Session> visit(MemberEvent event) {
            return session -> MemberFold.fold(event, recorded, session);
        }

        private Consumer<Session> visit(TokenEvent event) {
            return session -> TokenFold.fold(event, recorded, session);
        }
    }
}
