package io.whence.query.posts;

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
        return event.accept(READER);
    }

    private static final Event.Visitor<Optional<Subject>> READER = new Event.Visitor<>() {

        @Override
        public Optional<Subject> visit(QuestionEvent event) {
            var id = event.questionId().value();
            return Optional.of(new Subject(id, id));
        }

        @Override
        public Optional<Subject> visit(AnswerEvent event) {
            return Optional.of(
                    new Subject(event.questionId().value(), event.answerId().value()));
        }

        @Override
        public Optional<Subject> visit(CommentEvent event) {
            return Optional.of(
                    new Subject(event.subject().value(), event.commentId().value()));
        }

        @Override
        public Optional<Subject> visit(TeamEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<Subject> visit(MemberEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<Subject> visit(TokenEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<Subject> visit(TaskEvent event) {
            var id = event.taskId().value();
            return Optional.of(new Subject(id, id));
        }

        @Override
        public Optional<Subject> visit(BoardEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<Subject> visit(ListEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<Subject> visit(CalendarEvent event) {
            return Optional.empty();
        }

        @Override
        public Optional<Subject> visit(ImportEvent event) {
            return Optional.empty();
        }
    };
}
