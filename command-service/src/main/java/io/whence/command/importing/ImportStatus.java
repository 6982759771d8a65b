package io.whence.command.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.whence.api.team.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param rowsTotal rows in the source: an estimate until all are read
 * @param eventsTotal facts the rows came to; null until all are read
 * @param eventsRecorded facts that were new, so far
 * @param eventsDone facts gone through, new or not
 */
record ImportStatus(
        ImportId id,
        TeamId team,
        String format,
        State state,
        long rowsRead,
        @Nullable Long rowsTotal,
        long eventsRecorded,
        long eventsDone,
        @Nullable Long eventsTotal,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Failure failure) {

    enum State {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("failed")
        FAILED
    }

    /** Why an import came to nothing; what it had recorded stays, and running it again adds the rest. */
    record Failure(String code, String detail) {}

    static ImportStatus begun(ImportId id, TeamId team, String format, Instant now) {
        return new ImportStatus(id, team, format, State.RUNNING, 0, null, 0, 0, null, now, null, null);
    }

    ImportStatus at(Progress progress) {
        return new ImportStatus(
                id,
                team,
                format,
                state,
                progress.rowsRead(),
                progress.rowsTotal(),
                progress.recorded(),
                progress.done(),
                progress.factsTotal(),
                startedAt,
                finishedAt,
                failure);
    }

    ImportStatus ended(Instant now, @Nullable Failure why) {
        return new ImportStatus(
                id,
                team,
                format,
                why == null ? State.COMPLETED : State.FAILED,
                rowsRead,
                rowsTotal,
                eventsRecorded,
                eventsDone,
                eventsTotal,
                startedAt,
                now,
                why);
    }
}
