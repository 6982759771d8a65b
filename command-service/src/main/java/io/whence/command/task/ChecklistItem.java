package io.whence.command.task;

import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import org.jspecify.annotations.Nullable;

/** A line of a checklist. */
record ChecklistItem(
        String text,
        boolean checked,
        @Nullable MemberId assignee,
        @Nullable TaskId convertedTo) {

    static ChecklistItem saying(String text) {
        return new ChecklistItem(text, false, null, null);
    }

    ChecklistItem reworded(String newText) {
        return new ChecklistItem(newText, checked, assignee, convertedTo);
    }

    ChecklistItem checked(boolean now) {
        return new ChecklistItem(text, now, assignee, convertedTo);
    }

    ChecklistItem assigned(@Nullable MemberId to) {
        return new ChecklistItem(text, checked, to, convertedTo);
    }

    ChecklistItem converted(TaskId to) {
        return new ChecklistItem(text, checked, assignee, to);
    }
}
