package io.whence.query.tasks;

import io.whence.api.task.TaskPriority;
import io.whence.api.task.ZonedMoment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to do a task, when, and how much it presses.
 *
 * @param assignees members' ids
 */
record Plan(
        TaskPriority priority,
        @Nullable ZonedMoment start,
        @Nullable ZonedMoment due,
        List<String> labels,
        List<String> assignees) {

    static final Plan NONE = new Plan(TaskPriority.NONE, null, null, List.of(), List.of());

    Plan pressing(TaskPriority now) {
        return new Plan(now, start, due, labels, assignees);
    }

    Plan from(@Nullable ZonedMoment newStart, @Nullable ZonedMoment newDue) {
        return new Plan(priority, newStart, newDue, labels, assignees);
    }

    Plan labelled(List<String> now) {
        return new Plan(priority, start, due, now, assignees);
    }

    Plan assigned(List<String> now) {
        return new Plan(priority, start, due, labels, now);
    }
}
