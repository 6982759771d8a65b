package io.whence.query.tasks.view;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A task, as named by another.
 *
 * @param title null, with the state, when the caller may not see it
 */
@Schema(name = "TaskRef")
record TaskReference(
        String id, @Nullable String title, @Nullable String state) {

    static TaskReference of(String id, TaskVisibility sight) {
        var card = sight.cards().get(id);
        return card == null || !sight.sees(card)
                ? new TaskReference(id, null, null)
                : new TaskReference(id, card.title(), TaskLinkFinder.state(card));
    }
}
