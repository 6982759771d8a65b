package io.whence.query.search;

import io.whence.api.Event;
import io.whence.api.answer.AnswerEvent;
import io.whence.api.board.BoardEvent;
import io.whence.api.board.ListEvent;
import io.whence.api.calendar.CalendarEvent;
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
import io.whence.query.platform.store.ModelStorage;
import io.whence.query.search.index.SearchIndex;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Folds everything that can be found. It is kept in an index of this node's own. */
@Component
final class SearchProjection implements Projection {

    private final SearchIndex index;

    SearchProjection(SearchIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return "search";
    }

    /** Raised also when texts are analysed in another way. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Collection<?>> collections() {
        return List.of(SearchDocument.ALL, TextDocument.ALL, WaitersDocument.ALL);
    }

    @Override
    public Optional<ModelStorage> ownStorage() {
        return Optional.of(index);
    }

    @Override
    public String subjectOf(Recorded event) {
        return Concerned.by(event.event()).findFirst().orElse(event.aggregateId());
    }

    @Override
    public void fold(List<Recorded> batch, Session session) {
        var concerned = batch.stream()
                .flatMap(recorded -> Concerned.by(recorded.event()))
                .distinct()
                .toList();
        session.prefetch(SearchDocument.ALL, concerned);
        for (var recorded : batch) {
            recorded.event().accept(new Folds(recorded)).accept(new Fold(recorded, session));
        }
    }

    private record Folds(Recorded recorded) implements Event.Visitor<Consumer<Fold>> {

        @Override
        public Consumer<Fold> visit(QuestionEvent event) {
            return fold -> PostFold.fold(event, recorded, fold);
        }

        @Override
        public Consumer<Fold> visit(AnswerEvent event) {
            return fold -> PostFold.fold(event, recorded, fold);
        }

        @Override
        public Consumer<Fold> visit(CommentEvent event) {
            return fold -> PostFold.fold(event, recorded, fold);
        }

        @Override
        public Consumer<Fold> visit(TaskEvent event) {
            return fold -> TaskFold.fold(event, recorded, fold);
        }

        @Override
        public Consumer<Fold> visit(BoardEvent event) {
            return fold -> TaskFold.fold(event, recorded, fold);
        }

        @Override
        public Consumer<Fold> visit(ListEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Fold> visit(TeamEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Fold> visit(MemberEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Fold> visit(TokenEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Fold> visit(CalendarEvent event) {
            return _ -> {};
        }

        @Override
        public Consumer<Fold> visit(ImportEvent event) {
            return _ -> {};
        }
    }

    /** The ids of the documents that an event changes for sure; the first is of what all of them hang under. */
    private static final class Concerned implements Event.Visitor<Stream<String>> {

        private static final Concerned READER = new Concerned();

        static Stream<String> by(Event event) {
            return event.accept(READER);
        }

        @Override
        public Stream<String> visit(QuestionEvent event) {
            return Stream.of(event.questionId().value());
        }

        @Override
        public Stream<String> visit(AnswerEvent event) {
            return Stream.of(event.questionId().value(), event.answerId().value());
        }

        @Override
        public Stream<String> visit(CommentEvent event) {
            return Stream.of(
                    event.subject().value(),
                    event.on().value(),
                    event.commentId().value());
        }

        @Override
        public Stream<String> visit(TaskEvent event) {
            return Stream.of(event.taskId().value());
        }

        @Override
        public Stream<String> visit(BoardEvent event) {
            return Stream.of(event.boardId().value());
        }

        @Override
        public Stream<String> visit(ListEvent event) {
            return Stream.empty();
        }

        @Override
        public Stream<String> visit(TeamEvent event) {
            return Stream.empty();
        }

        @Override
        public Stream<String> visit(MemberEvent event) {
            return Stream.empty();
        }

        @Override
        public Stream<String> visit(TokenEvent event) {
            return Stream.empty();
        }

        @Override
        public Stream<String> visit(CalendarEvent event) {
            return Stream.empty();
        }

        @Override
        public Stream<String> visit(ImportEvent event) {
            return Stream.empty();
        }
    }
}
