package io.whence.command.task;

import io.whence.api.task.Moment;
import org.jspecify.annotations.Nullable;

/** When a task starts and when it is due. */
record Schedule(@Nullable Moment start, @Nullable Moment due) {

    static final Schedule NONE = new Schedule(null, null);
}
