package io.whence.query.tasks;

import org.jspecify.annotations.Nullable;

/**
 * A task, as named by another.
 *
 * @param title null, with the state, when the caller may not see it
 */
record TaskRef(String id, @Nullable String title, @Nullable String state) {

    static TaskRef of(String id, Sight sight) {
        var card = sight.cards().get(id);
        return card == null || !sight.sees(card)
                ? new TaskRef(id, null, null)
                : new TaskRef(id, card.title(), TaskLinks.state(card));
    }
}
