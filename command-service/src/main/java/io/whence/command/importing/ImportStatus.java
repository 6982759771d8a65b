package io.whence.command.importing;

import io.whence.api.id.ImportId;
import io.whence.api.id.TeamId;
import io.whence.api.importing.ImportFailure;
import io.whence.api.importing.ImportState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of an import.
 *
 * @param rowsTotal rows in the source: an estimate until all are read; null when nobody knows
 * @param eventsTotal facts the rows came to; null until all are read
 * @param eventsRecorded facts that were new, so far
 * @param eventsDone facts gone through, new or not
 */
record ImportStatus(
        ImportId id,
        TeamId team,
        String format,
        ImportState state,
        long rowsRead,
        @Nullable Long rowsTotal,
        long eventsRecorded,
        long eventsDone,
        @Nullable Long eventsTotal,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable ImportFailure failure) {}
