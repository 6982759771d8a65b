package io.whence.command.answer;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.answer.AnswerCommand.GiveAnswer;
import io.whence.api.question.QuestionRejection;
import io.whence.command.runtime.aggregate.AccessPolicy;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.aggregate.PostLookup;
import io.whence.command.runtime.aggregate.PostSummary;
import org.axonframework.commandhandling.CommandHandler;

/** Only a question that is there, open and not locked takes answers. */
final class GiveAnswerHandler {

    private final AggregateAccess aggregates;
    private final PostLookup posts;
    private final AccessPolicy gate;

    GiveAnswerHandler(AggregateAccess aggregates, PostLookup posts, AccessPolicy gate) {
        this.aggregates = aggregates;
        this.posts = posts;
        this.gate = gate;
    }

    @CommandHandler
    CommandResult answerAnOpenQuestion(GiveAnswer command, CommandContext context) {
        var question = posts.find(command.questionId())
                .orElseThrow(() -> new CommandRejectedException(CommonRejection.NOT_FOUND));
        var authorization = gate.requireMember(context, question.team());
        return aggregates.create(Answer.class, command.answerId().value(), authorization, answer -> {
            mustTakeAnswers(question);
            answer.give(command, question.team());
        });
    }

    private static void mustTakeAnswers(PostSummary question) {
        rejectIf(question.deleted(), CommonRejection.DELETED);
        rejectIf(question.locked(), CommonRejection.LOCKED);
        rejectIf(question.closed(), QuestionRejection.CLOSED);
    }
}
