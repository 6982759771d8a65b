package io.whence.command.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.answer.AnswerCommand.DeleteAnswer;
import io.whence.api.answer.AnswerCommand.EditAnswer;
import io.whence.api.answer.AnswerCommand.GiveAnswer;
import io.whence.api.answer.AnswerCommand.RetractAnswerVote;
import io.whence.api.answer.AnswerCommand.RollBackAnswer;
import io.whence.api.answer.AnswerCommand.UndeleteAnswer;
import io.whence.api.answer.AnswerCommand.VoteOnAnswer;
import io.whence.api.id.AnswerId;
import io.whence.api.id.QuestionId;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Answers")
class AnswerCommandController {

    record NewAnswer(MarkdownText body) {}

    record AnswerEdit(MarkdownText body, @Nullable String comment) {}

    /**
     * Where to go back to.
     *
     * @param revision counted from 1
     */
    record AnswerRollback(int revision, @Nullable String comment) {}

    record AnswerVote(VoteValue value) {}

    private final CommandSender commands;

    AnswerCommandController(CommandSender commands) {
        this.commands = commands;
    }

    @PostMapping("/questions/{question}/answers")
    @Operation(summary = "Answer a question")
    ResponseEntity<CommandResult> give(
            @PathVariable QuestionId question, @RequestBody NewAnswer body, CommandRequest request) {
        var answerId = new AnswerId(request.newId(AnswerId.PREFIX));
        return commands.create(request, new GiveAnswer(answerId, question, body.body()), "/api/v1/answers/{id}");
    }

    @PatchMapping("/answers/{answer}")
    @Operation(summary = "Reword an answer")
    ResponseEntity<CommandResult> edit(
            @PathVariable AnswerId answer, @RequestBody AnswerEdit body, CommandRequest request) {
        return commands.change(request, new EditAnswer(answer, body.body(), body.comment()));
    }

    @PostMapping("/answers/{answer}/rollback")
    @Operation(summary = "Restore what an answer said at an earlier revision")
    ResponseEntity<CommandResult> rollBack(
            @PathVariable AnswerId answer, @RequestBody AnswerRollback body, CommandRequest request) {
        return commands.change(request, new RollBackAnswer(answer, body.revision(), body.comment()));
    }

    @DeleteMapping("/answers/{answer}")
    @Operation(summary = "Hide an answer; nothing of it is lost")
    ResponseEntity<CommandResult> delete(@PathVariable AnswerId answer, CommandRequest request) {
        return commands.change(request, new DeleteAnswer(answer));
    }

    @PostMapping("/answers/{answer}/undelete")
    @Operation(summary = "Bring a deleted answer back")
    ResponseEntity<CommandResult> undelete(@PathVariable AnswerId answer, CommandRequest request) {
        return commands.change(request, new UndeleteAnswer(answer));
    }

    @PutMapping("/answers/{answer}/vote")
    @Operation(summary = "Vote on an answer, or change one's vote")
    ResponseEntity<CommandResult> vote(
            @PathVariable AnswerId answer, @RequestBody AnswerVote body, CommandRequest request) {
        return commands.change(request, new VoteOnAnswer(answer, body.value()));
    }

    @DeleteMapping("/answers/{answer}/vote")
    @Operation(summary = "Take one's vote back")
    ResponseEntity<CommandResult> retractVote(@PathVariable AnswerId answer, CommandRequest request) {
        return commands.change(request, new RetractAnswerVote(answer));
    }
}
