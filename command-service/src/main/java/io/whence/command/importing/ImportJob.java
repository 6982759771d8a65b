package io.whence.command.importing;

import io.whence.platform.storage.StorageFullException;
import io.whence.platform.storage.StorageUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import from its files to its report. */
final class ImportJob {

    private static final Logger log = LoggerFactory.getLogger(ImportJob.class);

    private final ImportStatus begun;
    private final ImportFormat format;
    private final ImportRun run;
    private final ImportStore store;
    private final Clock clock;
    private volatile @Nullable ImportStatus ended;

    ImportJob(ImportStatus begun, ImportFormat format, ImportRun run, ImportStore store, Clock clock) {
        this.begun = begun;
        this.format = format;
        this.run = run;
        this.store = store;
        this.clock = clock;
    }

    ImportStatus status() {
        var last = ended;
        return last == null ? begun.at(run.progress()) : last;
    }

    void stop() {
        run.progress().stop();
    }

    /**
     * Imports, and keeps the outcome. Nobody is told that it has ended before its report is there and the team is free again.
     *
     * @param release frees what the import held
     * @throws StorageUnavailableException when it cannot be kept; it is then known as long as this process lives
     */
    void run(Runnable release) {
        log.info("Import {} of a {} archive into {} has begun", begun.id(), begun.format(), run.slug());
        var failure = attempt();
        var outcome = status().ended(clock.instant(), failure);
        log.info(
                "Import {} {}: {} rows, {} new events{}",
                begun.id(),
                outcome.state(),
                outcome.rowsRead(),
                outcome.eventsRecorded(),
                failure == null ? "" : ", " + failure.code());
        try {
            store.save(report(outcome));
            store.save(outcome);
        } finally {
            try {
                release.run();
            } finally {
                ended = outcome;
            }
        }
    }

    private ImportStatus.@Nullable Failure attempt() {
        try {
            format.run(run);
            run.recorder().flush();
            return null;
        } catch (ImportFailed e) {
            return e.failure();
        } catch (StorageFullException e) {
            return full(e);
        } catch (StorageUnavailableException | IOException | SQLException e) {
            return isFull() ? full(e) : unexpected("storage-unavailable", "The storage does not answer.", e);
        } catch (RuntimeException e) {
            return unexpected("internal-error", "Something went wrong on our side.", e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return unexpected("too-much", "The archive asks for more than the server has.", e);
        }
    }

    private boolean isFull() {
        try {
            return Files.getFileStore(run.folder()).getUsableSpace() < 1 << 20;
        } catch (IOException e) {
            return false;
        }
    }

    private static ImportStatus.Failure full(Exception e) {
        log.warn("An import ended: {}", e.getMessage());
        return new ImportStatus.Failure("storage-full", "There is no space left; make some and run it again.");
    }

    private ImportStatus.Failure unexpected(String code, String detail, Throwable e) {
        log.error("Import {} broke off", begun.id(), e);
        return new ImportStatus.Failure(code, detail);
    }

    private ImportReport report(ImportStatus outcome) {
        return new ImportReport(
                outcome.id(),
                outcome.team(),
                outcome.format(),
                outcome.startedAt(),
                clock.instant(),
                outcome.rowsRead(),
                outcome.eventsRecorded(),
                outcome.eventsDone() - outcome.eventsRecorded(),
                ImportedKinds.of(run.recorder().recorded()),
                run.ledger().files(),
                run.ledger().entries());
    }
}
