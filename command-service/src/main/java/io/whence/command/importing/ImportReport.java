package io.whence.command.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.whence.api.team.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an import did, and what it left out.
 *
 * @param eventsRecorded how many events are new
 * @param alreadyThere how many facts were on record before
 * @param imported the new events, by kind; they add up to {@code eventsRecorded}
 * @param files for each file, {@code rows} is {@code imported} and {@code skipped} together
 */
record ImportReport(
        @JsonProperty("import") ImportId importId,
        TeamId team,
        String format,
        Instant startedAt,
        Instant finishedAt,
        long rowsRead,
        long eventsRecorded,
        long alreadyThere,
        Map<String, Long> imported,
        List<SourceFile> files,
        List<Entry> ledger) {

    record SourceFile(String file, long rows, long imported, long skipped) {}

    record Entry(String code, Loss.Kind kind, long rows, String reason, List<String> examples) {}
}
