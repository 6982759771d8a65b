package io.whence.command.task;

import io.whence.api.task.Moment;
import io.whence.api.text.Change;
import org.jspecify.annotations.Nullable;

/** When a task starts and when it is due. */
record Schedule(@Nullable Moment start, @Nullable Moment due) {

    static final Schedule NONE = new Schedule(null, null);

    Schedule with(@Nullable Change<Moment> newStart, @Nullable Change<Moment> newDue) {
        return new Schedule(newStart == null ? start : newStart.to(), newDue == null ? due : newDue.to());
    }

    boolean isDueBeforeItStarts() {
        return start != null && due != null && due.isBefore(start);
    }
}
