package io.whence.query.search.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of something, with where each of its passages came from.
 *
 * @param title null for what has none
 * @param titled what the title came with
 * @param stretches of the body's passages, in their order: who wrote how many in a row
 */
public record SearchText(
        @Nullable String title, String body, @Nullable RevisionRef titled, List<Stretch> stretches) {

    /** So many passages in a row that came with one event. */
    record Stretch(RevisionRef saved, int passages) {}

    public static SearchText begun(@Nullable String title, String body, RevisionRef saved) {
        int passages = PassageTracker.of(body).size();
        return new SearchText(
                title,
                body,
                title == null ? null : saved,
                passages == 0 ? List.of() : List.of(new Stretch(saved, passages)));
    }
}
