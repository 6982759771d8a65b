package io.whence.command.answer;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.answer.AnswerCommand.GiveAnswer;
import io.whence.api.question.QuestionRejection;
import io.whence.command.platform.CommandContext;
import io.whence.command.platform.Gate;
import io.whence.command.platform.Outcome;
import io.whence.command.platform.Post;
import io.whence.command.platform.Posts;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Only a question that is there, open and not locked takes answers. */
final class AnswersToQuestions {

    private final Repository<Answer> answers;
    private final Posts posts;
    private final Gate gate;

    AnswersToQuestions(Repository<Answer> answers, Posts posts, Gate gate) {
        this.answers = answers;
        this.posts = posts;
        this.gate = gate;
    }

    @CommandHandler
    Outcome answerAnOpenQuestion(GiveAnswer command, CommandContext context) throws Exception {
        var question = posts.find(command.questionId())
                .orElseThrow(() -> new CommandRejectedException(CommonRejection.NOT_FOUND));
        gate.letWrite(context, question.team());
        return answers.loadOrCreate(command.answerId().value(), Answer::new)
                .invoke(answer -> answer.carryOut(context, () -> {
                    mustTakeAnswers(question);
                    answer.give(command, question.team());
                }));
    }

    private static void mustTakeAnswers(Post question) {
        rejectIf(question.deleted(), CommonRejection.DELETED);
        rejectIf(question.locked(), CommonRejection.LOCKED);
        rejectIf(question.closed(), QuestionRejection.CLOSED);
    }
}
