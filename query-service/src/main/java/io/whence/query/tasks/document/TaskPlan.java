package io.whence.query.tasks.document;

import io.whence.api.task.Moment;
import io.whence.api.task.TaskPriority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a task: who is to do it, when, and how urgent it is.
 *
 * @param assignees members' ids
 */
public record TaskPlan(
        TaskPriority priority,
        @Nullable Moment start,
        @Nullable Moment due,
        List<String> labels,
        List<String> assignees) {

    static final TaskPlan NONE = new TaskPlan(TaskPriority.NONE, null, null, List.of(), List.of());

    public TaskPlan pressing(TaskPriority now) {
        return new TaskPlan(now, start, due, labels, assignees);
    }

    public TaskPlan from(@Nullable Moment newStart, @Nullable Moment newDue) {
        return new TaskPlan(priority, newStart, newDue, labels, assignees);
    }

    public TaskPlan labelled(List<String> now) {
        return new TaskPlan(priority, start, due, now, assignees);
    }

    public TaskPlan assigned(List<String> now) {
        return new TaskPlan(priority, start, due, labels, now);
    }
}
