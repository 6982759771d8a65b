package io.whence.command.comment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.comment.CommentCommand.AddComment;
import io.whence.api.comment.CommentCommand.DeleteComment;
import io.whence.api.comment.CommentCommand.EditComment;
import io.whence.api.comment.CommentCommand.ReopenThread;
import io.whence.api.comment.CommentCommand.ResolveThread;
import io.whence.api.id.AnswerId;
import io.whence.api.id.CommentId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TaskId;
import io.whence.api.text.MarkdownText;
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
@Tag(name = "Comments")
class CommentCommandController {

    record NewComment(MarkdownText body, @Nullable CommentId replyTo) {}

    record CommentEdit(MarkdownText body) {}

    private final CommandSender commands;

    CommentCommandController(CommandSender commands) {
        this.commands = commands;
    }

    @PostMapping("/questions/{question}/comments")
    @Operation(summary = "Comment on a question, or reply to a comment on it")
    ResponseEntity<CommandResult> onQuestion(
            @PathVariable QuestionId question, @RequestBody NewComment body, CommandRequest request) {
        return add(question, body, request);
    }

    @PostMapping("/answers/{answer}/comments")
    @Operation(summary = "Comment on an answer, or reply to a comment on it")
    ResponseEntity<CommandResult> onAnswer(
            @PathVariable AnswerId answer, @RequestBody NewComment body, CommandRequest request) {
        return add(answer, body, request);
    }

    @PostMapping("/tasks/{task}/comments")
    @Operation(summary = "Comment on a task, or reply to a comment on it")
    ResponseEntity<CommandResult> onTask(
            @PathVariable TaskId task, @RequestBody NewComment body, CommandRequest request) {
        return add(task, body, request);
    }

    private ResponseEntity<CommandResult> add(SubjectId on, NewComment body, CommandRequest request) {
        var commentId = new CommentId(request.newId(CommentId.PREFIX));
        return commands.create(
                request, new AddComment(commentId, on, body.replyTo(), body.body()), "/api/v1/comments/{id}");
    }

    @PatchMapping("/comments/{comment}")
    @Operation(summary = "Reword one's comment")
    ResponseEntity<CommandResult> edit(
            @PathVariable CommentId comment, @RequestBody CommentEdit body, CommandRequest request) {
        return commands.change(request, new EditComment(comment, body.body()));
    }

    @DeleteMapping("/comments/{comment}")
    @Operation(summary = "Hide a comment")
    ResponseEntity<CommandResult> delete(@PathVariable CommentId comment, CommandRequest request) {
        return commands.change(request, new DeleteComment(comment));
    }

    @PutMapping("/comments/{comment}/resolution")
    @Operation(summary = "Settle the thread that a comment began")
    ResponseEntity<CommandResult> resolve(@PathVariable CommentId comment, CommandRequest request) {
        return commands.change(request, new ResolveThread(comment));
    }

    @DeleteMapping("/comments/{comment}/resolution")
    @Operation(summary = "Open a settled thread again")
    ResponseEntity<CommandResult> reopen(@PathVariable CommentId comment, CommandRequest request) {
        return commands.change(request, new ReopenThread(comment));
    }
}
