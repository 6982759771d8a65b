package io.whence.command.runtime.recording;

import io.whence.api.event.Event;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.history.RecordedEvent;
import java.util.List;

/**
 * The streams of what a service itself does, recorded as it happens. Nothing is decided in one, so no aggregate stands behind it.
 */
public interface SystemEventStream {

    /** A story from its beginning; empty when there is none with that id. */
    List<RecordedEvent> of(String id);

    /**
     * Puts the next event of a story on record.
     *
     * @param number its place in the story, from 0
     * @throws io.whence.api.CommandRejectedException with {@code CONCURRENT_CHANGE} when that place is taken, whoever took it
     */
    void append(long number, Event event, EventEnvelope envelope);
}
