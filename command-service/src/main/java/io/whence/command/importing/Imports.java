package io.whence.command.importing;

import static io.whence.api.RejectedException.rejectIf;

import io.whence.api.CommonRejection;
import io.whence.api.team.TeamCommand.FoundTeam;
import io.whence.api.team.TeamId;
import io.whence.api.team.Visibility;
import io.whence.command.platform.CommandRequest;
import io.whence.command.platform.ImportedHistory;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** The imports of this server: one at a time for a team, a few at a time in all, each in a thread of its own. */
final class Imports implements AutoCloseable {

    private static final int RETRY_SECONDS = 30;
    private static final long STOP_MILLIS = 2_000;

    private final Map<String, ImportFormat> formats;
    private final ImportStore store;
    private final ImportSettings settings;
    private final ImportedHistory history;
    private final Teams teams;
    private final Clock clock;
    private final Semaphore slots;
    private final Map<TeamId, ImportId> busy = new ConcurrentHashMap<>();
    private final Map<ImportId, ImportJob> jobs = new ConcurrentHashMap<>();
    private final Map<ImportId, Thread> threads = new ConcurrentHashMap<>();

    Imports(
            List<ImportFormat> formats,
            ImportStore store,
            ImportSettings settings,
            ImportedHistory history,
            Teams teams,
            Clock clock) {
        this.formats = formats.stream().collect(Collectors.toMap(ImportFormat::name, Function.identity()));
        this.store = store;
        this.settings = settings;
        this.history = history;
        this.teams = teams;
        this.clock = clock;
        this.slots = new Semaphore(settings.concurrent());
        interruptLeftovers();
    }

    /**
     * Takes an archive in and begins to import it; the team is founded, private, when there is none.
     *
     * @throws RequestProblem when the archive is refused, or 409 {@code import-running}
     */
    ImportId start(CommandRequest request, String slug, String formatName, InputStream body) throws IOException {
        var format = formats.get(formatName);
        if (format == null) {
            throw RequestProblem.badParameter("format", "one of " + formats.keySet() + ".");
        }
        var found = new FoundTeam(TeamId.ofSlug(slug), slug, slug, Visibility.PRIVATE);
        boolean exists = letImport(request.caller(), found.teamId());
        var id = ImportId.next();
        take(found.teamId(), id);
        try {
            new Upload(store.makeFolder(id), format, settings).unpack(body);
            if (!exists) {
                teams.found(request, found);
            }
            launch(ImportStatus.begun(id, found.teamId(), format.name(), clock.instant()), slug, format);
            return id;
        } catch (IOException | RuntimeException e) {
            giveBack(found.teamId(), id);
            throw e;
        }
    }

    /**
     * How far an import is.
     *
     * @throws RequestProblem 404 when the caller is not in its team
     */
    ImportStatus status(Caller caller, ImportId id) {
        var job = jobs.get(id);
        var status = job == null ? store.status(id) : job.status();
        if (!caller.isIn(status.team())) {
            throw RequestProblem.notFound();
        }
        return status;
    }

    /**
     * The report of an import that has ended, as JSON.
     *
     * @throws RequestProblem 409 {@code import-running} while it has not
     */
    byte[] report(Caller caller, ImportId id) {
        if (status(caller, id).state() == ImportStatus.State.RUNNING) {
            throw new RequestProblem(
                    HttpStatus.CONFLICT, "import-running", "The report is there when the import is through.");
        }
        return store.report(id);
    }

    /** Stops what is running; each notes that it was interrupted. */
    @Override
    public void close() {
        jobs.values().forEach(ImportJob::stop);
        try {
            for (Thread thread : threads.values()) {
                thread.join(STOP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
            throw new RequestProblem(
                    HttpStatus.CONFLICT, "import-running", "Another import into this team is running.", RETRY_SECONDS);
        }
        if (!slots.tryAcquire()) {
            busy.remove(team);
            throw new RequestProblem(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-imports",
                    "As many imports as this server runs at a time are running.",
                    RETRY_SECONDS);
        }
    }

    private void giveBack(TeamId team, ImportId id) {
        try {
            store.removeFolder(id);
        } finally {
            slots.release();
            busy.remove(team);
        }
    }

    private void launch(ImportStatus begun, String slug, ImportFormat format) {
        var progress = new Progress();
        var recorder = new Recorder(history, begun.id().value(), begun.team(), format.name(), progress);
        var run = new ImportRun(begun.team(), slug, store.makeFolder(begun.id()), new Ledger(), progress, recorder);
        var job = new ImportJob(begun, format, run, store, clock);
        store.save(begun);
        jobs.put(begun.id(), job);
        var thread = Thread.ofPlatform().daemon().name(begun.id().value()).unstarted(() -> work(begun, job));
        threads.put(begun.id(), thread);
        thread.start();
    }

    private void work(ImportStatus begun, ImportJob job) {
        try {
            job.run(() -> giveBack(begun.team(), begun.id()));
            jobs.remove(begun.id());
        } finally {
            threads.remove(begun.id());
        }
    }

    private void interruptLeftovers() {
        for (ImportStatus left : store.running()) {
            store.save(left.ended(clock.instant(), ImportFailed.interrupted().failure()));
            store.removeFolder(left.id());
        }
    }
}
