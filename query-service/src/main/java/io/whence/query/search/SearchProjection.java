package io.whence.query.search;

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
            new Folds(recorded).of(recorded.event()).accept(new Fold(recorded, session));
        }
    }

    private record Folds(Recorded recorded) {

        Consumer<Fold> of(Event event) {
            return switch (event) {
                case QuestionEvent e -> visit(e);
                case AnswerEvent e -> visit(e);
                case CommentEvent e -> visit(e);
                case TaskEvent e -> visit(e);
                case BoardEvent e -> visit(e);
                case CalendarEvent _, ImportEvent _, ListEvent _, MemberEvent _, TeamEvent _, TokenEvent _ -> _ -> {};
            };
        }

        private Consumer<Fold> visit(QuestionEvent event) {
            return fold -> PostFold.fold(event, recorded, fold);
        }

        private Consumer<Fold> visit(AnswerEvent event) {
            return fold -> PostFold.fold(event, recorded, fold);
        }

        private Consumer<Fold> visit(CommentEvent event) {
            return fold -> PostFold.fold(event, recorded, fold);
        }

        private Consumer<Fold> visit(TaskEvent event) {
            return fold -> TaskFold.fold(event, recorded, fold);
        }

        private Consumer<Fold> visit(BoardEvent event) {
            return fold -> TaskFold.fold(event, recorded, fold);
        }
    }

    /** The ids of the documents that an event changes for sure; the first is of what all of them hang under. */
    private static final class Concerned {

        static Stream<String> by(Event event) {
            return switch (event) {
                case QuestionEvent e -> visit(e);
                case AnswerEvent e -> visit(e);
                case CommentEvent e -> visit(e);
                case TaskEvent e -> visit(e);
                case BoardEvent e -> visit(e);
                case ListEvent _, TeamEvent _, MemberEvent _, TokenEvent _, CalendarEvent _, ImportEvent _ ->
                    Stream.empty();
            };
        }

        private static Stream<String> visit(QuestionEvent event) {
            return Stream.of(event.questionId().value());
        }

        private static Stream<String> visit(AnswerEvent event) {
            return Stream.of(event.questionId().value(), event.answerId().value());
        }

        private static Stream<String> visit(CommentEvent event) {
            return Stream.of(
                    event.subject().value(),
                    event.on().value(),
                    event.commentId().value());
        }

        private static Stream<String> visit(TaskEvent event) {
            return Stream.of(event.taskId().value());
        }

        private static Stream<String> visit(BoardEvent event) {
            return Stream.of(event.boardId().value());
        }
    }
}
