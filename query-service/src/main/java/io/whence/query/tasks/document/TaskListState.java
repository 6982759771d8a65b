package io.whence.query.tasks.document;

import java.util.Locale;

/** The states that a task counts as in a list of tasks: archived hides whether it is done, and deleted hides both. */
public enum TaskListState {
    OPEN,
    DONE,
    ARCHIVED,
    DELETED;

    public static TaskListState of(CardDocument card) {
        if (card.post().deleted()) {
            return DELETED;
        }
        return card.archived() ? ARCHIVED : card.done() ? DONE : OPEN;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
