package io.whence.query.posts;

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
import java.util.Optional;

/**
 * What an event about a post concerns.
 *
 * @param rootId the question or task all of it hangs under
 * @param postId the question, answer, comment or task itself
 */
public record Subject(String rootId, String postId) {

    /** Empty for what is not about a post. */
    public static Optional<Subject> of(Event event) {
        return switch (event) {
            case QuestionEvent e -> visit(e);
            case AnswerEvent e -> visit(e);
            case CommentEvent e -> visit(e);
            case TaskEvent e -> visit(e);
            case TeamEvent _, MemberEvent _, TokenEvent _, BoardEvent _, ListEvent _, CalendarEvent _, ImportEvent _ ->
                Optional.empty();
        };
    }

    private static Optional<Subject> visit(QuestionEvent event) {
        var id = event.questionId().value();
        return Optional.of(new Subject(id, id));
    }

    private static Optional<Subject> visit(AnswerEvent event) {
        return Optional.of(
                new Subject(event.questionId().value(), event.answerId().value()));
    }

    private static Optional<Subject> visit(CommentEvent event) {
        return Optional.of(
                new Subject(event.subject().value(), event.commentId().value()));
    }

    private static Optional<Subject> visit(TaskEvent event) {
        var id = event.taskId().value();
        return Optional.of(new Subject(id, id));
    }
}
