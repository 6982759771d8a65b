package io.whence.query.tasks.list;

import io.whence.api.task.Moment;
import io.whence.api.task.TaskPriority;
import java.time.Instant;
import java.util.List;

/**
 * A task that is due, or was.
 *
 * @param version grows with everything that happens to the task itself
 */
public record DueTask(
        String id,
        long version,
        String title,
        String body,
        Moment due,
        boolean done,
        TaskPriority priority,
        List<String> labels,
        Instant createdAt,
        Instant updatedAt) {}
