package io.whence.query.revisions;

import io.whence.api.event.AnswerEvent;
import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.AnswerEvent.AnswerGiven;
import io.whence.api.event.AnswerEvent.AnswerLocked;
import io.whence.api.event.AnswerEvent.AnswerRolledBack;
import io.whence.api.event.AnswerEvent.AnswerUndeleted;
import io.whence.api.event.AnswerEvent.AnswerUnlocked;
import io.whence.api.event.AnswerEvent.AnswerVoteRetracted;
import io.whence.api.event.AnswerEvent.AnswerVoted;
import io.whence.api.event.BoardEvent;
import io.whence.api.event.CalendarEvent;
import io.whence.api.event.CommentEvent;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.CommentEvent.ThreadReopened;
import io.whence.api.event.CommentEvent.ThreadResolved;
import io.whence.api.event.Event;
import io.whence.api.event.ImportEvent;
import io.whence.api.event.ListEvent;
import io.whence.api.event.MemberEvent;
import io.whence.api.event.QuestionEvent;
import io.whence.api.event.QuestionEvent.AnswerAccepted;
import io.whence.api.event.QuestionEvent.AnswerUnaccepted;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionLinked;
import io.whence.api.event.QuestionEvent.QuestionLocked;
import io.whence.api.event.QuestionEvent.QuestionReopened;
import io.whence.api.event.QuestionEvent.QuestionRolledBack;
import io.whence.api.event.QuestionEvent.QuestionUndeleted;
import io.whence.api.event.QuestionEvent.QuestionUnlocked;
import io.whence.api.event.QuestionEvent.QuestionVoteRetracted;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.event.TaskEvent;
import io.whence.api.event.TaskEvent.OfChecklist;
import io.whence.api.event.TaskEvent.TaskArchived;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskLinked;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.event.TaskEvent.TaskPrioritized;
import io.whence.api.event.TaskEvent.TaskReopened;
import io.whence.api.event.TaskEvent.TaskRestored;
import io.whence.api.event.TaskEvent.TaskRolledBack;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.event.TaskEvent.TaskUnarchived;
import io.whence.api.event.TaskEvent.TaskUnassigned;
import io.whence.api.event.TaskEvent.TaskUnblocked;
import io.whence.api.event.TaskEvent.TaskUnlabelled;
import io.whence.api.event.TaskEvent.TaskUnlinked;
import io.whence.api.event.TaskEvent.TaskUnwatched;
import io.whence.api.event.TaskEvent.TaskWatched;
import io.whence.api.event.TeamEvent;
import io.whence.api.event.TokenEvent;
import io.whence.api.text.Markdown;
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

    private static Optional<Writing> visit(QuestionEvent event) {
        var id = event.questionId().value();
        return switch (event) {
            case QuestionAsked e ->
                Optional.of(new Writing(id, e.title(), e.body().source(), e.tags(), null, null));
            case QuestionEdited e ->
                Optional.of(new Writing(id, e.title(), source(e.body()), e.tags(), e.comment(), null));
            case QuestionRolledBack e ->
                Optional.of(
                        new Writing(id, e.title(), e.body().source(), e.tags(), e.comment(), known(e.toRevision())));
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

    private static Optional<Writing> visit(AnswerEvent event) {
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

    private static Optional<Writing> visit(CommentEvent event) {
        var id = event.commentId().value();
        return switch (event) {
            case CommentAdded e -> Optional.of(body(id, e.body(), null, null));
            case CommentEdited e -> Optional.of(body(id, e.body(), null, null));
            case CommentDeleted _, ThreadResolved _, ThreadReopened _ -> Optional.empty();
        };
    }

    private static Optional<Writing> visit(TaskEvent event) {
        var id = event.taskId().value();
        return switch (event) {
            case TaskOpened e -> Optional.of(new Writing(id, e.title(), e.body().source(), null, null, null));
            case TaskEdited e -> Optional.of(new Writing(id, e.title(), source(e.body()), null, e.comment(), null));
            case TaskRolledBack e ->
                Optional.of(new Writing(id, e.title(), e.body().source(), null, e.comment(), known(e.toRevision())));
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

    /** Empty where nothing was written. */
    static Optional<Writing> of(Event event) {
        return switch (event) {
            case QuestionEvent e -> visit(e);
            case AnswerEvent e -> visit(e);
            case CommentEvent e -> visit(e);
            case TaskEvent e -> visit(e);
            case TeamEvent _, MemberEvent _, TokenEvent _, BoardEvent _, ListEvent _, CalendarEvent _, ImportEvent _ ->
                Optional.empty();
        };
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
