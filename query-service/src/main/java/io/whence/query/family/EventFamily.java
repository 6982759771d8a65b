package io.whence.query.family;

import io.whence.api.event.Event;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A family of events, as everybody reads it who reads all of them: timelines, feeds, revisions, diffs and statistics. A family
 * implements this once, in its own package; whatever only the family itself needs stays out of here.
 *
 * @param <E> the sealed interface of its events
 */
public interface EventFamily<E extends Event> {

    /** The sealed interface of its events, one of those that {@link Event} permits. */
    Class<E> events();

    /** Whether its events appear in timelines at all; what a family keeps to itself is in no timeline, feed or statistic. */
    boolean isInTimelines();

    /** Where an event belongs. */
    EventScope scope(E event);

    /** An event as everybody may read it: without what is recorded for programs alone, as the hash of a secret. */
    default E told(E event) {
        return event;
    }

    /** The sentence that says what happened, beginning with who did it. */
    String sentence(E event, SentenceContext context);

    /** The activity that comes closest to what the event says. */
    ActivityVerb verb(E event);

    /** The content that an event wrote; empty for one that wrote none. */
    Optional<ContentChange> content(E event);

    /** The tags of the event's root after it, given those before it. */
    List<String> tagsAfter(E event, List<String> before);

    /** The name that an event gives to a part of its root that is otherwise known by id only; null for none. */
    @Nullable
    PartName partName(E event);

    /** The name of a part of a root, as of a list on a board. */
    record PartName(String id, String name) {}
}
