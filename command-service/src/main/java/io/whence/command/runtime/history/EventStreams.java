package io.whence.command.runtime.history;

import io.whence.api.event.Event;
import java.util.List;

/** The story of one thing, event by event, for the few decisions that need more than where it stands. */
@FunctionalInterface
public interface EventStreams {

    /** From the event with a number on, counted from 0. */
    List<Event> from(long number, String aggregateId);

    /** The whole story. */
    default List<Event> of(String aggregateId) {
        return from(0, aggregateId);
    }
}
