package io.whence.command.question;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.question.QuestionCommand.CloseQuestion;
import io.whence.api.question.QuestionRejection;
import io.whence.command.platform.CommandContext;
import io.whence.command.platform.Gate;
import io.whence.command.platform.Outcome;
import io.whence.command.platform.Posts;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** A question is closed as a duplicate only of another one of its team, which is still there. */
final class DuplicatesOfQuestions {

    private final Repository<Question> questions;
    private final Posts posts;
    private final Gate gate;

    DuplicatesOfQuestions(Repository<Question> questions, Posts posts, Gate gate) {
        this.questions = questions;
        this.posts = posts;
        this.gate = gate;
    }

    @CommandHandler
    Outcome closeAQuestionAsADuplicateOfOneInItsTeam(CloseQuestion command, CommandContext context) {
        return questions.load(command.questionId().value()).invoke(question -> {
            question.authorize(command, context, gate);
            return question.carryOut(context, () -> {
                question.mustBeClosable();
                rejectIf(command.questionId().equals(command.duplicateOf()), QuestionRejection.DUPLICATE_OF_ITSELF);
                rejectIf(!isOriginalInTeamOf(question, command), QuestionRejection.DUPLICATE_NOT_FOUND);
                question.close(command);
            });
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
