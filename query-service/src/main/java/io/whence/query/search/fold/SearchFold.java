package io.whence.query.search.fold;

import io.whence.api.event.Event;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.util.List;

/**
 * A fold of one family's events into what can be found. A family that can be found by search implements this once; its events
 * say which documents they concern, and change them through the fold they are given.
 *
 * @param <E> the sealed interface of its events
 */
public interface SearchFold<E extends Event> {

    Class<E> events();

    /** The ids of the documents that an event changes for certain; the first is the root that all of them are under. */
    List<String> concerned(E event);

    void fold(E event, RecordedEvent recorded, SearchEventFold fold);
}
