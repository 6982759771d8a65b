package io.whence.api;

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

/**
 * Anything that can be on record. A feature's alphabet is its own sealed interface; since sealing ends at a package, what
 * reads all of them is a {@link Visitor}, so that a new feature breaks compilation until every reader has said what it does
 * with it.
 */
public interface Event {

    <R> R accept(Visitor<R> visitor);

    /** The id of the thing whose story it belongs to. */
    String aggregateId();

    /** Reads every feature's events. */
    interface Visitor<R> {

        R visit(TeamEvent event);

        R visit(MemberEvent event);

        R visit(TokenEvent event);

        R visit(QuestionEvent event);

        R visit(AnswerEvent event);

        R visit(CommentEvent event);

        R visit(TaskEvent event);

        R visit(BoardEvent event);

        R visit(ListEvent event);

        R visit(CalendarEvent event);

        R visit(ImportEvent event);
    }
}
