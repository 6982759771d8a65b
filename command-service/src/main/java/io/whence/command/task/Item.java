package io.whence.command.task;

import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import org.jspecify.annotations.Nullable;

/** A line of a checklist. */
record Item(
        String text,
        boolean checked,
        @Nullable MemberId assignee,
        @Nullable TaskId convertedTo) {

    static Item saying(String text) {
        return new Item(text, false, null, null);
    }

    Item reworded(String newText) {
        return new Item(newText, checked, assignee, convertedTo);
    }

    Item checked(boolean now) {
        return new Item(text, now, assignee, convertedTo);
    }

    Item assigned(@Nullable MemberId to) {
        return new Item(text, checked, to, convertedTo);
    }

    Item converted(TaskId to) {
        return new Item(text, checked, assignee, to);
    }
}
