package io.whence.command.runtime.history;

import io.whence.api.event.Event;
import io.whence.api.wire.EventEnvelope;
import java.time.Instant;

/**
 * One event of a story that is on record.
 *
 * @param at when it was recorded
 */
public record RecordedEvent(Event event, EventEnvelope envelope, Instant at) {}
