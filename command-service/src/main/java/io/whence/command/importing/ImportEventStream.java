package io.whence.command.importing;

import io.whence.api.event.ImportEvent.ImportBegun;
import io.whence.api.event.ImportEvent.ImportEnded;
import io.whence.api.importing.ImportReport;
import io.whence.api.importing.ImportState;
import io.whence.api.wire.EventEnvelope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is on record: that it began, and how it ended.
 *
 * @param envelope of its beginning: who did it, and where
 * @param end null while it has not ended
 */
record ImportEventStream(
        ImportBegun begun,
        EventEnvelope envelope,
        Instant startedAt,
        @Nullable End end) {

    private static final ImportReport NOTHING_KNOWN = new ImportReport(0, 0, 0, Map.of(), List.of(), List.of());

    /** How it ended, and when. */
    record End(ImportEnded event, Instant at) {}

    ImportEventStream endedWith(ImportEnded event, Instant at) {
        return new ImportEventStream(begun, envelope, startedAt, new End(event, at));
    }

    /** How far it is for all that is on record, which knows nothing of what is going on. */
    ImportStatus status() {
        return end == null ? status(new ImportProgress()) : status(end);
    }

    /** How far it is while it is at work. */
    ImportStatus status(ImportProgress progress) {
        return new ImportStatus(
                begun.importId(),
                begun.teamId(),
                begun.format(),
                ImportState.RUNNING,
                progress.rowsRead(),
                progress.rowsTotal(),
                progress.recorded(),
                progress.done(),
                progress.factsTotal(),
                startedAt,
                null,
                null);
    }

    private ImportStatus status(End ending) {
        var event = ending.event();
        var report = event.report() == null ? NOTHING_KNOWN : event.report();
        long done = report.eventsRecorded() + report.alreadyThere();
        boolean wentThroughAll = event.state() == ImportState.COMPLETED;
        return new ImportStatus(
                begun.importId(),
                begun.teamId(),
                begun.format(),
                event.state(),
                report.rowsRead(),
                wentThroughAll ? report.rowsRead() : null,
                report.eventsRecorded(),
                done,
                wentThroughAll ? done : null,
                startedAt,
                ending.at(),
                event.failure());
    }
}
