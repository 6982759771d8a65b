package io.whence.command.question;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TeamId;
import io.whence.api.question.QuestionCommand.AskQuestion;
import io.whence.api.question.QuestionCommand.DeleteQuestion;
import io.whence.api.question.QuestionCommand.EditQuestion;
import io.whence.api.question.QuestionCommand.RollBackQuestion;
import io.whence.api.question.QuestionCommand.UndeleteQuestion;
import io.whence.api.text.MarkdownText;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Questions")
class QuestionCommandController {

    /**
     * A question to ask.
     *
     * @param tags none when they are left out
     */
    record NewQuestion(
            String title, MarkdownText body, @Nullable List<String> tags) {}

    record QuestionEdit(
            @Nullable String title,
            @Nullable MarkdownText body,
            @Nullable List<String> tags,
            @Nullable String comment) {}

    /**
     * Where to go back to.
     *
     * @param revision counted from 1
     */
    record QuestionRollback(int revision, @Nullable String comment) {}

    private final CommandSender commands;

    QuestionCommandController(CommandSender commands) {
        this.commands = commands;
    }

    @PostMapping("/teams/{team}/questions")
    @Operation(summary = "Ask a question")
    ResponseEntity<CommandResult> ask(
            @PathVariable TeamId team, @RequestBody NewQuestion body, CommandRequest request) {
        return commands.create(
                request,
                new AskQuestion(
                        new QuestionId(request.newId(QuestionId.PREFIX)),
                        team,
                        body.title(),
                        body.body(),
                        body.tags() == null ? List.of() : body.tags()),
                "/api/v1/questions/{id}");
    }

    @PatchMapping("/questions/{question}")
    @Operation(summary = "Change a question's title, body or tags")
    ResponseEntity<CommandResult> edit(
            @PathVariable QuestionId question, @RequestBody QuestionEdit body, CommandRequest request) {
        return commands.change(
                request, new EditQuestion(question, body.title(), body.body(), body.tags(), body.comment()));
    }

    @PostMapping("/questions/{question}/rollback")
    @Operation(summary = "Restore what a question said at an earlier revision")
    ResponseEntity<CommandResult> rollBack(
            @PathVariable QuestionId question, @RequestBody QuestionRollback body, CommandRequest request) {
        return commands.change(request, new RollBackQuestion(question, body.revision(), body.comment()));
    }

    @DeleteMapping("/questions/{question}")
    @Operation(summary = "Hide a question; nothing of it is lost")
    ResponseEntity<CommandResult> delete(@PathVariable QuestionId question, CommandRequest request) {
        return commands.change(request, new DeleteQuestion(question));
    }

    @PostMapping("/questions/{question}/undelete")
    @Operation(summary = "Bring a deleted question back")
    ResponseEntity<CommandResult> undelete(@PathVariable QuestionId question, CommandRequest request) {
        return commands.change(request, new UndeleteQuestion(question));
    }
}
