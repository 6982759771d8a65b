package io.whence.query.revisions;

import io.whence.api.Event;
import io.whence.api.answer.AnswerEvent;
import io.whence.api.answer.AnswerEvent.AnswerDeleted;
import io.whence.api.answer.AnswerEvent.AnswerEdited;
import io.whence.api.answer.AnswerEvent.AnswerGiven;
import io.whence.api.answer.AnswerEvent.AnswerLocked;
import io.whence.api.answer.AnswerEvent.AnswerRolledBack;
import io.whence.api.answer.AnswerEvent.AnswerUndeleted;
import io.whence.api.answer.AnswerEvent.AnswerUnlocked;
import io.whence.api.answer.AnswerEvent.AnswerVoteRetracted;
import io.whence.api.answer.AnswerEvent.AnswerVoted;
import io.whence.api.board.BoardEvent;
import io.whence.api.board.ListEvent;
import io.whence.api.calendar.CalendarEvent;
import io.whence.api.comment.CommentEvent;
import io.whence.api.comment.CommentEvent.CommentAdded;
import io.whence.api.comment.CommentEvent.CommentDeleted;
import io.whence.api.comment.CommentEvent.CommentEdited;
import io.whence.api.comment.CommentEvent.ThreadReopened;
import io.whence.api.comment.CommentEvent.ThreadResolved;
import io.whence.api.importing.ImportEvent;
import io.whence.api.member.MemberEvent;
import io.whence.api.question.QuestionEvent;
import io.whence.api.question.QuestionEvent.AnswerAccepted;
import io.whence.api.question.QuestionEvent.AnswerUnaccepted;
import io.whence.api.question.QuestionEvent.QuestionAsked;
import io.whence.api.question.QuestionEvent.QuestionClosed;
import io.whence.api.question.QuestionEvent.QuestionDeleted;
import io.whence.api.question.QuestionEvent.QuestionEdited;
import io.whence.api.question.QuestionEvent.QuestionLinked;
import io.whence.api.question.QuestionEvent.QuestionLocked;
import io.whence.api.question.QuestionEvent.QuestionReopened;
import io.whence.api.question.QuestionEvent.QuestionRolledBack;
import io.whence.api.question.QuestionEvent.QuestionUndeleted;
import io.whence.api.question.QuestionEvent.QuestionUnlocked;
import io.whence.api.question.QuestionEvent.QuestionVoteRetracted;
import io.whence.api.question.QuestionEvent.QuestionVoted;
import io.whence.api.task.TaskEvent;
import io.whence.api.task.TaskEvent.OfChecklist;
import io.whence.api.task.TaskEvent.TaskArchived;
import io.whence.api.task.TaskEvent.TaskAssigned;
import io.whence.api.task.TaskEvent.TaskBlocked;
import io.whence.api.task.TaskEvent.TaskCompleted;
import io.whence.api.task.TaskEvent.TaskDeleted;
import io.whence.api.task.TaskEvent.TaskEdited;
import io.whence.api.task.TaskEvent.TaskLabelled;
import io.whence.api.task.TaskEvent.TaskLinked;
import io.whence.api.task.TaskEvent.TaskMoved;
import io.whence.api.task.TaskEvent.TaskOpened;
import io.whence.api.task.TaskEvent.TaskPrioritized;
import io.whence.api.task.TaskEvent.TaskReopened;
import io.whence.api.task.TaskEvent.TaskRestored;
import io.whence.api.task.TaskEvent.TaskRolledBack;
import io.whence.api.task.TaskEvent.TaskScheduled;
import io.whence.api.task.TaskEvent.TaskUnarchived;
import io.whence.api.task.TaskEvent.TaskUnassigned;
import io.whence.api.task.TaskEvent.TaskUnblocked;
import io.whence.api.task.TaskEvent.TaskUnlabelled;
import io.whence.api.task.TaskEvent.TaskUnlinked;
import io.whence.api.task.TaskEvent.TaskUnwatched;
import io.whence.api.task.TaskEvent.TaskWatched;
import io.whence.api.team.TeamEvent;
import io.whence.api.text.Markdown;
import io.whence.api.token.TokenEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event wrote; what is null was left as it was. */
record Writing(
        String postId,
        @Nullable String title,
        @Nullable String body,
        @Nullable List<String> tags,
        @Nullable String comment,
        @Nullable Integer restores) {

    private static final Event.Visitor<Optional<Writing>> READER = new Event.Visitor<>() {

        @Override
        public Optional<Writing> visit(QuestionEvent event) {
            var id = event.questionId().value();
            return switch (event) {
                case QuestionAsked e ->
                    Optional.of(new Writing(id, e.title(), e.body().source(), e.tags(), null, null));
                case QuestionEdited e ->
                    Optional.of(new Writing(id, e.title(), source(e.body()), e.tags(), e.comment(), null));
                case QuestionRolledBack e ->
                    Optional.of(new Writing(
                            id, e.title(), e.body().source(), e.tags(), e.comment(), known(e.toRevision())));
                case QuestionClosed _,
                        QuestionReopened _,
                        QuestionDeleted _,
                        QuestionUndeleted _,
                        QuestionLocked _,
                        QuestionUnlocked _,
                        AnswerAccepted _,
                        AnswerUnaccepted _,
                        QuestionVoted _,
                        QuestionVoteRetracted _,
                        QuestionLinked _ -> Optional.empty();
            };
        }

        @Override
        public Optional<Writing> visit(AnswerEvent event) {
            var id = event.answerId().value();
            return switch (event) {
                case AnswerGiven e -> Optional.of(body(id, e.body(), null, null));
                case AnswerEdited e -> Optional.of(body(id, e.body(), e.comment(), null));
                case AnswerRolledBack e -> Optional.of(body(id, e.body(), e.comment(), known(e.toRevision())));
                case AnswerDeleted _,
                        AnswerUndeleted _,
                        AnswerLocked _,
                        AnswerUnlocked _,
                        AnswerVoted _,
                        AnswerVoteRetracted _ -> Optional.empty();
            };
        }

        @Override
        public Optional<Writing> visit(CommentEvent event) {
            var id = event.commentId().value();
            return switch (event) {
                case CommentAdded e -> Optional.of(body(id, e.body(), null, null));
                case CommentEdited e -> Optional.of(body(id, e.body(), null, null));
                case CommentDeleted _, ThreadResolved _, ThreadReopened _ -> Optional.empty();
            };
        }

        @Override
        public Optional<Writing> visit(TeamEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<Writing> visit(MemberEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<Writing> visit(TokenEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<Writing> visit(TaskEvent event) {
            var id = event.taskId().value();
            return switch (event) {
                case TaskOpened e ->
                    Optional.of(new Writing(id, e.title(), e.body().source(), null, null, null));
                case TaskEdited e -> Optional.of(new Writing(id, e.title(), source(e.body()), null, e.comment(), null));
                case TaskRolledBack e ->
                    Optional.of(
                            new Writing(id, e.title(), e.body().source(), null, e.comment(), known(e.toRevision())));
                case OfChecklist _,
                        TaskMoved _,
                        TaskScheduled _,
                        TaskPrioritized _,
                        TaskLabelled _,
                        TaskUnlabelled _,
                        TaskAssigned _,
                        TaskUnassigned _,
                        TaskWatched _,
                        TaskUnwatched _,
                        TaskBlocked _,
                        TaskUnblocked _,
                        TaskLinked _,
                        TaskUnlinked _,
                        TaskCompleted _,
                        TaskReopened _,
                        TaskArchived _,
                        TaskUnarchived _,
                        TaskDeleted _,
                        TaskRestored _ -> Optional.empty();
            };
        }

        @Override
        public Optional<Writing> visit(BoardEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<Writing> visit(ListEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<Writing> visit(CalendarEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<Writing> visit(ImportEvent event) {
            return Optional.empty();
        }
    };

    /** Empty where nothing was written. */
    static Optional<Writing> of(Event event) {
        return event.accept(READER);
    }

    private static Writing body(String id, Markdown body, @Nullable String comment, @Nullable Integer restores) {
        return new Writing(id, null, body.source(), null, comment, restores);
    }

    private static @Nullable String source(@Nullable Markdown body) {
        return body == null ? null : body.source();
    }

    /** A source that does not say which revision it restored is recorded as 0. */
    private static @Nullable Integer known(int revision) {
        return revision == 0 ? null : revision;
    }
}
