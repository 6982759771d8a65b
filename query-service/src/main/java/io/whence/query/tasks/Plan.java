package io.whence.query.tasks;

import io.whence.api.task.Moment;
import io.whence.api.task.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to do a task, when, and how much it presses.
 *
 * @param assignees members' ids
 */
record Plan(
        Priority priority, @Nullable Moment start, @Nullable Moment due, List<String> labels, List<String> assignees) {

    static final Plan NONE = new Plan(Priority.NONE, null, null, List.of(), List.of());

    Plan pressing(Priority now) {
        return new Plan(now, start, due, labels, assignees);
    }

    Plan from(@Nullable Moment newStart, @Nullable Moment newDue) {
        return new Plan(priority, newStart, newDue, labels, assignees);
    }

    Plan labelled(List<String> now) {
        return new Plan(priority, start, due, now, assignees);
    }

    Plan assigned(List<String> now) {
        return new Plan(priority, start, due, labels, now);
    }
}
