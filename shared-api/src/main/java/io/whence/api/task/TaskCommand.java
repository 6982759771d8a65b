package io.whence.api.task;

import io.whence.api.Command;
import io.whence.api.board.RelativePosition;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.text.FieldUpdate;
import io.whence.api.text.FieldValidation;
import io.whence.api.text.MarkdownText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The commands to a task; for its checklists, see {@link ChecklistCommand}. Valid by construction: a record that exists passed
 * every check of its fields.
 */
public sealed interface TaskCommand extends Command permits TaskCommand.Own, ChecklistCommand {

    @Override
    default String aggregateId() {
        return taskId().value();
    }

    TaskId taskId();

    /** Of the task itself. */
    sealed interface Own extends TaskCommand {}

    /** Begins a task; {@code placement} is null for one on no board. */
    record OpenTask(
            TaskId taskId,
            TeamId teamId,
            String title,
            MarkdownText body,
            @Nullable Placement placement,
            @Nullable Moment start,
            @Nullable Moment due,
            TaskPriority priority,
            List<String> labels,
            List<MemberId> assignees)
            implements Own {
        public OpenTask {
            new FieldValidation()
                    .title("title", title)
                    .description("body", body)
                    .labels("labels", labels)
                    .atMost("assignees", assignees, FieldValidation.ASSIGNEES_MAX, "assignees")
                    .orReject();
            labels = List.copyOf(labels);
            assignees = List.copyOf(assignees);
        }
    }

    /**
     * A list, and where in it.
     *
     * @param override why the list's limit is not to count; null for it to count
     */
    record Placement(
            ListId listId,
            RelativePosition<TaskId> position,
            @Nullable String override) {
        public Placement {
            var check = new FieldValidation();
            if (override != null) {
                check.reason("override", override);
            }
            check.orReject();
        }
    }

    /** Changes what is not null. */
    record ChangeTask(
            TaskId taskId,
            @Nullable String title,
            @Nullable MarkdownText body,
            @Nullable String comment,
            @Nullable FieldUpdate<Moment> start,
            @Nullable FieldUpdate<Moment> due,
            @Nullable TaskPriority priority,
            @Nullable List<String> labels)
            implements Own {
        public ChangeTask {
            var check = new FieldValidation().note("comment", comment);
            if (title != null) {
                check.title("title", title);
            }
            if (body != null) {
                check.description("body", body);
            }
            if (labels != null) {
                check.labels("labels", labels);
            }
            check.unless(
                            comment == null || title != null || body != null,
                            "comment",
                            "nothing-to-explain",
                            "A comment explains a change of title or body.")
                    .unless(
                            title != null
                                    || body != null
                                    || start != null
                                    || due != null
                                    || priority != null
                                    || labels != null,
                            "",
                            "nothing-to-change",
                            "Give a title, a body, a start, a due date, a priority or labels.")
                    .orReject();
        }
    }

    /** Restores the title and body of an earlier revision, counted from 1. */
    record RollBackTask(
            TaskId taskId, int toRevision, @Nullable String comment) implements Own {
        public RollBackTask {
            new FieldValidation().note("comment", comment).orReject();
        }
    }

    /** Puts a task somewhere else. */
    record MoveTask(TaskId taskId, Placement placement) implements Own {}

    /** Has a member do it. */
    record AssignTask(TaskId taskId, MemberId memberId) implements Own {}

    /** Has a member not do it any more. */
    record UnassignTask(TaskId taskId, MemberId memberId) implements Own {}

    /** Follows what happens to it. */
    record WatchTask(TaskId taskId) implements Own {}

    /** Follows it no more. */
    record UnwatchTask(TaskId taskId) implements Own {}

    /** Has a task wait for another one. */
    record BlockTask(TaskId taskId, TaskId blocker) implements Own {}

    /** Has a task wait no more for another one. */
    record UnblockTask(TaskId taskId, TaskId blocker) implements Own {}

    /** Points at a question, an answer or another task. */
    record LinkTask(TaskId taskId, SubjectId to, TaskRelation relation) implements Own {
        public LinkTask {
            new FieldValidation()
                    .required("to", to)
                    .required("relation", relation)
                    .orReject();
        }
    }

    /** Points there no more. */
    record UnlinkTask(TaskId taskId, SubjectId to, TaskRelation relation) implements Own {}

    /** Says that it is done. */
    record CompleteTask(TaskId taskId) implements Own {}

    /** Says that it is to be done again. */
    record ReopenTask(TaskId taskId) implements Own {}

    /** Puts a task away. */
    record ArchiveTask(TaskId taskId) implements Own {}

    /** Takes a task out of the archive. */
    record UnarchiveTask(TaskId taskId) implements Own {}

    /** Hides a task. */
    record DeleteTask(TaskId taskId) implements Own {}

    /** Brings a deleted task back. */
    record RestoreTask(TaskId taskId) implements Own {}
}
