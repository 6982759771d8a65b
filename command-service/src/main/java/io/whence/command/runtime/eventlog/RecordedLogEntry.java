package io.whence.command.runtime.eventlog;

/**
 * An entry with the place and the time the log gave it.
 *
 * @param position from 1, without gaps; 0 for a snapshot
 * @param recordedAt epoch milliseconds, never smaller than that of a lower position
 */
record RecordedLogEntry(long position, long recordedAt, EventLogEntry entry) {}
