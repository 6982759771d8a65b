package io.whence.command.question;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.question.QuestionCommand.AcceptAnswer;
import io.whence.api.question.QuestionRejection;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.aggregate.PostLookup;
import org.axonframework.commandhandling.CommandHandler;

/** Only an answer to the question itself, which is still there, can be accepted. */
final class AcceptAnswerHandler {

    private final AggregateAccess aggregates;
    private final PostLookup posts;

    AcceptAnswerHandler(AggregateAccess aggregates, PostLookup posts) {
        this.aggregates = aggregates;
        this.posts = posts;
    }

    @CommandHandler
    CommandResult acceptAnAnswerToThisQuestion(AcceptAnswer command, CommandContext context) {
        return aggregates.change(Question.class, command, context, question -> {
            question.mustLetAccept(context);
            rejectIf(!isAnswerHere(command), QuestionRejection.ANSWER_NOT_HERE);
            question.accept(command.answerId());
        });
    }

    private boolean isAnswerHere(AcceptAnswer command) {
        return posts.find(command.answerId())
                .filter(answer -> answer.subject().equals(command.questionId()) && !answer.deleted())
                .isPresent();
    }
}
