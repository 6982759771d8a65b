package io.whence.command.task;

import io.whence.api.id.TaskId;
import io.whence.command.runtime.history.StreamViews;
import java.util.Optional;

/** The directory of tasks, for the decisions of other tasks; reading it waits for no command. */
final class TaskDirectory {

    private final StreamViews stories;

    TaskDirectory(StreamViews stories) {
        this.stories = stories;
    }

    Optional<TaskDirectoryEntry> task(TaskId taskId) {
        return stories.tell(TaskDirectoryEntry.class, taskId.value(), TaskDirectoryEntry::evolve);
    }
}
