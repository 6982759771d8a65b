package io.whence.command.runtime.recording;

import io.whence.api.event.Event;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.history.RecordedEvent;
import java.util.List;

/** What a service itself does, told as it happens. Nothing is decided about such a story, so no aggregate stands behind it. */
public interface SystemEventStream {

    /** A story from its beginning; empty when there is none with that id. */
    List<RecordedEvent> of(String id);

    /**
     * Puts the next event of a story on record.
     *
     * @param number its place in the story, from 0
     * @throws io.whence.api.CommandRejectedException with {@code CONCURRENT_CHANGE} when that place is taken, whoever took it
     */
    void tell(long number, Event event, EventEnvelope envelope);
}
