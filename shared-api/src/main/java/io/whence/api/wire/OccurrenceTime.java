package io.whence.api.wire;

import java.time.Instant;

/** The time when something happened in the world, and how well that is known. */
public record OccurrenceTime(Instant at, TimePrecision precision) {}
