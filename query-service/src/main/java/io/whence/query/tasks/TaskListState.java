package io.whence.query.tasks;

import java.util.Locale;

/** What a task counts as in a list of tasks: archived hides whether it is done, and deleted hides both. */
enum TaskListState {
    OPEN,
    DONE,
    ARCHIVED,
    DELETED;

    static TaskListState of(CardDocument card) {
        if (card.post().deleted()) {
            return DELETED;
        }
        return card.archived() ? ARCHIVED : card.done() ? DONE : OPEN;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
