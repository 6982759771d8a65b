package io.whence.command.question;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.question.QuestionCommand.AcceptAnswer;
import io.whence.api.question.QuestionRejection;
import io.whence.command.platform.CommandContext;
import io.whence.command.platform.Gate;
import io.whence.command.platform.Outcome;
import io.whence.command.platform.Posts;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Only an answer to the question itself, which is still there, can be accepted. */
final class AcceptedAnswers {

    private final Repository<Question> questions;
    private final Posts posts;
    private final Gate gate;

    AcceptedAnswers(Repository<Question> questions, Posts posts, Gate gate) {
        this.questions = questions;
        this.posts = posts;
        this.gate = gate;
    }

    @CommandHandler
    Outcome acceptAnAnswerToThisQuestion(AcceptAnswer command, CommandContext context) {
        return questions.load(command.questionId().value()).invoke(question -> {
            question.authorize(command, context, gate);
            return question.carryOut(context, () -> {
                question.mustLetAccept(context);
                rejectIf(!isAnswerHere(command), QuestionRejection.ANSWER_NOT_HERE);
                question.accept(command.answerId());
            });
        });
    }

    private boolean isAnswerHere(AcceptAnswer command) {
        return posts.find(command.answerId())
                .filter(answer -> answer.subject().equals(command.questionId()) && !answer.deleted())
                .isPresent();
    }
}
