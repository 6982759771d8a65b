package io.whence.command.platform;

import io.whence.api.event.Event;
import io.whence.api.wire.Envelope;
import java.time.Instant;

/**
 * One event of a story that is on record.
 *
 * @param at when it was recorded
 */
public record Told(Event event, Envelope envelope, Instant at) {}
