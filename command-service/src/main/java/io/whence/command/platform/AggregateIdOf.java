package io.whence.command.platform;

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

/** Names the thing whose stream an event belongs to. */
final class AggregateIdOf implements Event.Visitor<String> {

    static final AggregateIdOf INSTANCE = new AggregateIdOf();

    private AggregateIdOf() {}

    @Override
    public String visit(TeamEvent event) {
        return event.teamId().value();
    }

    @Override
    public String visit(MemberEvent event) {
        return event.memberId().value();
    }

    @Override
    public String visit(TokenEvent event) {
        return event.tokenId().value();
    }

    @Override
    public String visit(QuestionEvent event) {
        return event.questionId().value();
    }

    @Override
    public String visit(AnswerEvent event) {
        return event.answerId().value();
    }

    @Override
    public String visit(CommentEvent event) {
        return event.commentId().value();
    }

    @Override
    public String visit(TaskEvent event) {
        return event.taskId().value();
    }

    @Override
    public String visit(BoardEvent event) {
        return event.boardId().value();
    }

    @Override
    public String visit(ListEvent event) {
        return event.listId().value();
    }

    @Override
    public String visit(CalendarEvent event) {
        return event.calendarId().value();
    }

    @Override
    public String visit(ImportEvent event) {
        return event.importId().value();
    }
}
