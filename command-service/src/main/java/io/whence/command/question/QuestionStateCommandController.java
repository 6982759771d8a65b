package io.whence.command.question;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.AnswerId;
import io.whence.api.id.QuestionId;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.question.QuestionCommand.AcceptAnswer;
import io.whence.api.question.QuestionCommand.CloseQuestion;
import io.whence.api.question.QuestionCommand.LockQuestion;
import io.whence.api.question.QuestionCommand.ReopenQuestion;
import io.whence.api.question.QuestionCommand.RetractQuestionVote;
import io.whence.api.question.QuestionCommand.UnacceptAnswer;
import io.whence.api.question.QuestionCommand.UnlockQuestion;
import io.whence.api.question.QuestionCommand.VoteOnQuestion;
import io.whence.api.text.VoteValue;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/questions/{question}")
@Tag(name = "Questions")
class QuestionStateCommandController {

    /**
     * How a question is closed.
     *
     * @param duplicateOf the other question, for the reason {@code duplicate} only
     */
    record Closure(
            QuestionCloseReason reason,
            @Nullable QuestionId duplicateOf,
            @Nullable String note) {}

    record Lock(@Nullable String comment) {}

    record AcceptedAnswer(AnswerId answerId) {}

    record QuestionVote(VoteValue value) {}

    private final CommandSender commands;

    QuestionStateCommandController(CommandSender commands) {
        this.commands = commands;
    }

    @PutMapping("/closure")
    @Operation(summary = "Close a question")
    ResponseEntity<CommandResult> close(
            @PathVariable QuestionId question, @RequestBody Closure body, CommandRequest request) {
        return commands.change(request, new CloseQuestion(question, body.reason(), body.duplicateOf(), body.note()));
    }

    @DeleteMapping("/closure")
    @Operation(summary = "Open a closed question again")
    ResponseEntity<CommandResult> reopen(@PathVariable QuestionId question, CommandRequest request) {
        return commands.change(request, new ReopenQuestion(question));
    }

    @PutMapping("/lock")
    @Operation(summary = "Keep everybody from changing a question; for owners")
    ResponseEntity<CommandResult> lock(
            @PathVariable QuestionId question,
            @RequestBody(required = false) @Nullable Lock body,
            CommandRequest request) {
        return commands.change(request, new LockQuestion(question, body == null ? null : body.comment()));
    }

    @DeleteMapping("/lock")
    @Operation(summary = "End a lock; for owners")
    ResponseEntity<CommandResult> unlock(@PathVariable QuestionId question, CommandRequest request) {
        return commands.change(request, new UnlockQuestion(question));
    }

    @PutMapping("/accepted-answer")
    @Operation(summary = "Accept an answer, instead of any accepted before")
    ResponseEntity<CommandResult> accept(
            @PathVariable QuestionId question, @RequestBody AcceptedAnswer body, CommandRequest request) {
        return commands.change(request, new AcceptAnswer(question, body.answerId()));
    }

    @DeleteMapping("/accepted-answer")
    @Operation(summary = "Accept no answer")
    ResponseEntity<CommandResult> unaccept(@PathVariable QuestionId question, CommandRequest request) {
        return commands.change(request, new UnacceptAnswer(question));
    }

    @PutMapping("/vote")
    @Operation(summary = "Vote on a question, or change one's vote")
    ResponseEntity<CommandResult> vote(
            @PathVariable QuestionId question, @RequestBody QuestionVote body, CommandRequest request) {
        return commands.change(request, new VoteOnQuestion(question, body.value()));
    }

    @DeleteMapping("/vote")
    @Operation(summary = "Take one's vote back")
    ResponseEntity<CommandResult> retractVote(@PathVariable QuestionId question, CommandRequest request) {
        return commands.change(request, new RetractQuestionVote(question));
    }
}
