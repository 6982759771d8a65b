package io.whence.api.wire;

import java.time.Instant;

/** When something happened in the world, and how well that is known. */
public record OccurrenceTime(Instant at, TimePrecision precision) {}
