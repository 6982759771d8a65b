package io.whence.command.importing;

import io.whence.api.event.ImportEvent.ImportEnded;
import io.whence.api.id.ImportId;
import io.whence.api.importing.ImportFailure;
import io.whence.api.importing.ImportReport;
import io.whence.api.importing.ImportState;
import io.whence.platform.storage.StorageFullException;
import io.whence.platform.storage.StorageUnavailableException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import from its files to its report. */
final class ImportJob {

    private static final Logger log = LoggerFactory.getLogger(ImportJob.class);

    private final ImportEventStream story;
    private final ImportFormat format;
    private final ImportRun run;

    ImportJob(ImportEventStream story, ImportFormat format, ImportRun run) {
        this.story = story;
        this.format = format;
        this.run = run;
    }

    ImportEventStream story() {
        return story;
    }

    ImportProgress progress() {
        return run.progress();
    }

    void stop() {
        run.progress().stop();
    }

    /** Imports, and tells what came of it. */
    ImportEnded run() {
        log.info("Import {} of a {} archive into {} has begun", id(), format.name(), run.slug());
        var failure = attempt();
        var report = report();
        log.info(
                "Import {} ended: {} rows, {} new events{}",
                id(),
                report.rowsRead(),
                report.eventsRecorded(),
                failure == null ? "" : ", " + failure.code());
        return new ImportEnded(
                id(), format.name(), failure == null ? ImportState.COMPLETED : ImportState.FAILED, failure, report);
    }

    private @Nullable ImportFailure attempt() {
        try {
            format.run(run);
            run.recorder().flush();
            return null;
        } catch (ImportFailedException e) {
            return e.failure();
        } catch (StorageUnavailableException e) {
            return unavailable(e);
        } catch (IOException e) {
            return unavailable(StorageUnavailableException.in(run.folder(), "The import could not go on", e));
        } catch (RuntimeException e) {
            return unexpected("internal-error", "Something went wrong on our side.", e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return unexpected("too-much", "The archive asks for more than the server has.", e);
        }
    }

    private ImportFailure unavailable(StorageUnavailableException e) {
        if (e instanceof StorageFullException) {
            log.warn("An import ended: {}", e.getMessage());
            return new ImportFailure("storage-full", "There is no space left; make some and run it again.");
        }
        return unexpected("storage-unavailable", "The storage does not answer.", e);
    }

    private ImportFailure unexpected(String code, String detail, Throwable e) {
        log.error("Import {} broke off", id(), e);
        return new ImportFailure(code, detail);
    }

    private ImportReport report() {
        var progress = run.progress();
        return new ImportReport(
                progress.rowsRead(),
                progress.recorded(),
                progress.done() - progress.recorded(),
                ImportedEventLabels.of(run.recorder().recorded()),
                run.ledger().files(),
                run.ledger().entries());
    }

    private ImportId id() {
        return story.begun().importId();
    }
}
