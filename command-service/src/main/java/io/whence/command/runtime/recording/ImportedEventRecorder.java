package io.whence.command.runtime.recording;

import io.whence.api.event.Event;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.history.RecordedEvent;
import java.util.List;

/**
 * The way in for facts that happened elsewhere: they are put on record as they are, with their own envelope, past every rule
 * that holds for commands.
 */
public interface ImportedEventRecorder {

    /**
     * Runs work as one unit: everything it records becomes durable in one commit, or nothing does.
     *
     * @throws io.whence.api.CommandRejectedException with {@code CONCURRENT_CHANGE} when somebody changed one of the subjects meanwhile;
     *     the same work may be run again
     */
    void inOneUnit(Runnable work);

    /**
     * Puts one event on record in the stream of the thing it is about, which begins with it when there is none.
     *
     * @param envelope its {@code source} is required and names this one event: within one thing, no two events share an external
     *     id
     * @return false when the thing holds an event of that source already, in which case nothing is recorded
     * @throws IllegalStateException outside {@link #inOneUnit}
     * @throws IllegalArgumentException when the envelope names no source
     */
    boolean record(Event event, EventEnvelope envelope);

    /** All that is on record of one thing, wherever it came from, in order; empty when there is no such thing. */
    List<RecordedEvent> of(String id);
}
