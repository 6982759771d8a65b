package io.whence.command.task;

import io.whence.api.task.Moment;
import io.whence.api.text.FieldUpdate;
import org.jspecify.annotations.Nullable;

/** The dates on which a task starts and is due. */
record TaskSchedule(@Nullable Moment start, @Nullable Moment due) {

    static final TaskSchedule NONE = new TaskSchedule(null, null);

    TaskSchedule with(@Nullable FieldUpdate<Moment> newStart, @Nullable FieldUpdate<Moment> newDue) {
        return new TaskSchedule(newStart == null ? start : newStart.to(), newDue == null ? due : newDue.to());
    }

    boolean isDueBeforeItStarts() {
        return start != null && due != null && due.isBefore(start);
    }
}
