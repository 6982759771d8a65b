package io.whence.command.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.task.Moment;
import io.whence.api.task.TaskCommand.ChangeTask;
import io.whence.api.task.TaskCommand.DeleteTask;
import io.whence.api.task.TaskCommand.OpenTask;
import io.whence.api.task.TaskCommand.RestoreTask;
import io.whence.api.task.TaskCommand.RollBackTask;
import io.whence.api.task.TaskPriority;
import io.whence.api.text.FieldUpdate;
import io.whence.api.text.MarkdownText;
import io.whence.command.board.PositionRequestReader.End;
import io.whence.command.runtime.aggregate.CommandResult;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import java.util.List;
import java.util.Objects;
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
@Tag(name = "Tasks")
class TaskCommandController {

    /**
     * A task to open.
     *
     * @param list where it goes, to the end unless it is said where; on no board when it is left out
     * @param override why the list's limit is not to count
     * @param start an object, or text as RFC 3339 or RFC 9557 writes it
     * @param due likewise
     * @param assignees ids or handles
     */
    record NewTask(
            String title,
            @Nullable MarkdownText body,
            @Nullable ListId list,
            @Nullable End at,
            @Nullable TaskId before,
            @Nullable TaskId after,
            @Nullable String override,
            @Nullable Moment start,
            @Nullable Moment due,
            @Nullable TaskPriority priority,
            @Nullable List<String> labels,
            @Nullable List<String> assignees) {}

    /**
     * What of a task is to change.
     *
     * @param comment why the title or body changes
     * @param start as for a new task; null to have none
     * @param due likewise
     * @param labels all that it is to have from now on
     */
    record TaskChange(
            @Nullable String title,
            @Nullable MarkdownText body,
            @Nullable String comment,

            @Schema(implementation = Moment.class) @Nullable FieldUpdate<Moment> start,

            @Schema(implementation = Moment.class) @Nullable FieldUpdate<Moment> due,

            @Nullable TaskPriority priority,
            @Nullable List<String> labels) {}

    /**
     * Where to go back to.
     *
     * @param revision counted from 1
     */
    record TaskRollback(int revision, @Nullable String comment) {}

    private final CommandSender commands;

    TaskCommandController(CommandSender commands) {
        this.commands = commands;
    }

    @PostMapping("/teams/{team}/tasks")
    @Operation(summary = "Open a task")
    ResponseEntity<CommandResult> open(@PathVariable TeamId team, @RequestBody NewTask body, CommandRequest request) {
        return commands.create(
                request,
                new OpenTask(
                        new TaskId(request.newId(TaskId.PREFIX)),
                        team,
                        body.title(),
                        Objects.requireNonNullElse(body.body(), new MarkdownText("")),
                        PlacementRequestReader.asked(
                                body.list(), body.at(), body.before(), body.after(), body.override()),
                        body.start(),
                        body.due(),
                        Objects.requireNonNullElse(body.priority(), TaskPriority.NONE),
                        Objects.requireNonNullElse(body.labels(), List.of()),
                        members(body.assignees())),
                "/api/v1/tasks/{id}");
    }

    private static List<MemberId> members(@Nullable List<String> named) {
        return named == null
                ? List.of()
                : named.stream().map(CommandRequest::member).distinct().toList();
    }

    @PatchMapping("/tasks/{task}")
    @Operation(summary = "Change what a task says, when it is to be done, how much it presses, or its labels")
    ResponseEntity<CommandResult> change(
            @PathVariable TaskId task, @RequestBody TaskChange body, CommandRequest request) {
        return commands.change(
                request,
                new ChangeTask(
                        task,
                        body.title(),
                        body.body(),
                        body.comment(),
                        body.start(),
                        body.due(),
                        body.priority(),
                        body.labels()));
    }

    @PostMapping("/tasks/{task}/rollback")
    @Operation(summary = "Restore what a task said at an earlier revision")
    ResponseEntity<CommandResult> rollBack(
            @PathVariable TaskId task, @RequestBody TaskRollback body, CommandRequest request) {
        return commands.change(request, new RollBackTask(task, body.revision(), body.comment()));
    }

    @DeleteMapping("/tasks/{task}")
    @Operation(summary = "Hide a task; nothing of it is lost. For its opener and for owners")
    ResponseEntity<CommandResult> delete(@PathVariable TaskId task, CommandRequest request) {
        return commands.change(request, new DeleteTask(task));
    }

    @PostMapping("/tasks/{task}/restore")
    @Operation(summary = "Bring a deleted task back to where it stood, however full its list is")
    ResponseEntity<CommandResult> restore(@PathVariable TaskId task, CommandRequest request) {
        return commands.change(request, new RestoreTask(task));
    }
}
