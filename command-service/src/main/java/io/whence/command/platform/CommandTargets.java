package io.whence.command.platform;

import io.whence.api.answer.AnswerCommand;
import io.whence.api.board.BoardCommand;
import io.whence.api.board.ListCommand;
import io.whence.api.calendar.CalendarCommand;
import io.whence.api.comment.CommentCommand;
import io.whence.api.member.MemberCommand;
import io.whence.api.question.QuestionCommand;
import io.whence.api.task.TaskCommand;
import io.whence.api.team.TeamCommand;
import io.whence.api.token.TokenCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Reads the target off a command by the interface it has; looking for annotations each time is half of all allocation. */
public final class CommandTargets implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        return new VersionedAggregateIdentifier(target(message.getPayload()), null);
    }

    private static String target(Object command) {
        return switch (command) {
            case TeamCommand c -> c.teamId().value();
            case MemberCommand c -> c.memberId().value();
            case TokenCommand c -> c.tokenId().value();
            case QuestionCommand c -> c.questionId().value();
            case AnswerCommand c -> c.answerId().value();
            case CommentCommand c -> c.commentId().value();
            case TaskCommand c -> c.taskId().value();
            case BoardCommand c -> c.boardId().value();
            case ListCommand c -> c.listId().value();
            case CalendarCommand c -> c.calendarId().value();
            default -> throw new IllegalArgumentException(command.getClass() + " has no target");
        };
    }
}
