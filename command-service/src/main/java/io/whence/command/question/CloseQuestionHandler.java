package io.whence.command.question;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.question.QuestionCommand.CloseQuestion;
import io.whence.api.question.QuestionRejection;
import io.whence.command.runtime.aggregate.AggregateAccess;
import io.whence.command.runtime.aggregate.CommandContext;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.aggregate.PostLookup;
import org.axonframework.commandhandling.CommandHandler;

/** A question is closed as a duplicate only of another one of its team, which is still there. */
final class CloseQuestionHandler {

    private final AggregateAccess aggregates;
    private final PostLookup posts;

    CloseQuestionHandler(AggregateAccess aggregates, PostLookup posts) {
        this.aggregates = aggregates;
        this.posts = posts;
    }

    @CommandHandler
    CommandResult closeAQuestionAsADuplicateOfOneInItsTeam(CloseQuestion command, CommandContext context) {
        return aggregates.change(Question.class, command, context, question -> {
            question.mustBeClosable();
            rejectIf(command.questionId().equals(command.duplicateOf()), QuestionRejection.DUPLICATE_OF_ITSELF);
            rejectIf(!isOriginalInTeamOf(question, command), QuestionRejection.DUPLICATE_NOT_FOUND);
            question.close(command);
        });
    }

    private boolean isOriginalInTeamOf(Question question, CloseQuestion command) {
        var original = command.duplicateOf();
        return original == null
                || posts.find(original)
                        .filter(post -> post.team().equals(question.asPost().team()) && !post.deleted())
                        .isPresent();
    }
}
