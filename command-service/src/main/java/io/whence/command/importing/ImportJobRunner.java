package io.whence.command.importing;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.CommonRejection;
import io.whence.api.event.ImportEvent.ImportBegun;
import io.whence.api.id.ImportId;
import io.whence.api.id.TeamId;
import io.whence.api.team.TeamCommand.FoundTeam;
import io.whence.api.team.TeamVisibility;
import io.whence.api.wire.EventActor;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.recording.ImportedEventRecorder;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * The imports of this machine: one at a time for a team, a few at a time in all, each in a thread of its own. Those of other
 * machines are known from the log.
 */
final class ImportJobRunner implements AutoCloseable {

    private static final int RETRY_SECONDS = 30;
    private static final long STOP_MILLIS = 2_000;

    private final Map<String, ImportFormat> formats;
    private final UploadFolderStore folders;
    private final ImportEventLog onRecord;
    private final ImportCompletion endings;
    private final ImportSettings settings;
    private final ImportedEventRecorder history;
    private final ImportTeams teams;
    private final Semaphore slots;
    private final Map<TeamId, ImportId> busy = new ConcurrentHashMap<>();
    private final Map<ImportId, ImportJob> jobs = new ConcurrentHashMap<>();
    private final Map<ImportId, Thread> threads = new ConcurrentHashMap<>();

    ImportJobRunner(
            List<ImportFormat> formats,
            UploadFolderStore folders,
            ImportEventLog onRecord,
            ImportCompletion endings,
            ImportSettings settings,
            ImportedEventRecorder history,
            ImportTeams teams) {
        this.formats = formats.stream().collect(Collectors.toMap(ImportFormat::name, Function.identity()));
        this.folders = folders;
        this.onRecord = onRecord;
        this.endings = endings;
        this.settings = settings;
        this.history = history;
        this.teams = teams;
        this.slots = new Semaphore(settings.concurrent());
    }

    /**
     * Takes an archive in and begins to import it; the team is founded, private, when there is none.
     *
     * @throws RequestProblemException when the archive is refused, or 409 {@code import-running}
     */
    ImportId start(CommandRequest request, String slug, String formatName, InputStream body) throws IOException {
        var format = formats.get(formatName);
        if (format == null) {
            throw RequestProblemException.badParameter("format", "one of " + formats.keySet() + ".");
        }
        var found = new FoundTeam(TeamId.ofSlug(slug), slug, slug, TeamVisibility.PRIVATE);
        boolean exists = letImport(request.caller(), found.teamId());
        var id = ImportId.next();
        take(found.teamId(), id);
        try {
            new ArchiveUpload(folders.make(id), format, settings).unpack(body);
            if (!exists) {
                teams.found(request, found);
            }
        } catch (IOException | RuntimeException e) {
            giveBack(found.teamId(), id);
            folders.remove(id);
            throw e;
        }
        launch(request.caller(), new ImportBegun(id, found.teamId(), format.name()), slug, format);
        return id;
    }

    /**
     * How far an import is.
     *
     * @throws RequestProblemException 404 when the caller is not in its team
     */
    ImportStatus status(Caller caller, ImportId id) {
        var job = jobs.get(id);
        return job == null
                ? visible(caller, story(id)).status()
                : visible(caller, job.story()).status(job.progress());
    }

    /**
     * The report of an import that has ended.
     *
     * @throws RequestProblemException as for its status, and 409 {@code import-running} while it has not
     */
    ImportReportView report(Caller caller, ImportId id) {
        return ImportReportView.of(visible(caller, story(id)));
    }

    /** Stops what is running; each notes that it was interrupted. */
    @Override
    public void close() {
        endings.close();
        jobs.values().forEach(ImportJob::stop);
        try {
            for (Thread thread : threads.values()) {
                thread.join(STOP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ImportEventStream story(ImportId id) {
        return endings.offRecord(id).or(() -> onRecord.find(id)).orElseThrow(RequestProblemException::notFound);
    }

    private static ImportEventStream visible(Caller caller, ImportEventStream story) {
        if (!caller.isIn(story.begun().teamId())) {
            throw RequestProblemException.notFound();
        }
        return story;
    }

    /** Returns whether there is such a team. */
    private boolean letImport(Caller caller, TeamId team) {
        if (!teams.exists(team)) {
            // As for a private team that is there: a token for one team must not tell the two apart.
            rejectIf(caller.scope() != null, CommonRejection.NOT_FOUND);
            return false;
        }
        rejectIf(caller.isIn(team) && !caller.owns(team), CommonRejection.FORBIDDEN);
        rejectIf(!caller.isIn(team) && teams.isPublic(team), CommonRejection.NOT_A_MEMBER);
        rejectIf(!caller.isIn(team), CommonRejection.NOT_FOUND);
        return true;
    }

    private void take(TeamId team, ImportId id) {
        if (busy.putIfAbsent(team, id) != null) {
            throw new RequestProblemException(
                    HttpStatus.CONFLICT, "import-running", "Another import into this team is running.", RETRY_SECONDS);
        }
        if (!slots.tryAcquire()) {
            busy.remove(team);
            throw new RequestProblemException(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-imports",
                    "As many imports as this server runs at a time are running.",
                    RETRY_SECONDS);
        }
    }

    private void giveBack(TeamId team, ImportId id) {
        try {
            folders.empty(id);
        } finally {
            slots.release();
            busy.remove(team);
        }
    }

    private void launch(Caller caller, ImportBegun begun, String slug, ImportFormat format) {
        var id = begun.importId();
        try {
            var story = onRecord.begin(new EventActor(caller.memberId(), caller.kind()), caller.token(), begun);
            var progress = new ImportProgress();
            var recorder = new ImportedFactRecorder(
                    history, id.value(), caller.token(), begun.teamId(), format.name(), progress);
            var run = new ImportRun(begun.teamId(), slug, folders.folder(id), new ImportLedger(), progress, recorder);
            var job = new ImportJob(story, format, run);
            jobs.put(id, job);
            var thread = Thread.ofPlatform().daemon().name(id.value()).unstarted(() -> work(job));
            threads.put(id, thread);
            thread.start();
        } catch (RuntimeException e) {
            // Its folder stays: whether its beginning is on record after all is seen at the next start.
            giveBack(begun.teamId(), id);
            throw e;
        }
    }

    /** Nobody is told that an import has ended before its team is free again. */
    private void work(ImportJob job) {
        var begun = job.story().begun();
        var id = begun.importId();
        try {
            var ended = job.run();
            try {
                giveBack(begun.teamId(), id);
            } finally {
                endings.conclude(job.story(), ended, () -> jobs.remove(id));
            }
        } finally {
            jobs.remove(id);
            threads.remove(id);
        }
    }
}
