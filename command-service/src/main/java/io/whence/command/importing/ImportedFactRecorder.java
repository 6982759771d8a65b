package io.whence.command.importing;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.EventNameRegistry;
import io.whence.api.wire.Source;
import io.whence.command.runtime.history.RecordedEvent;
import io.whence.command.runtime.recording.ImportedEventRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records facts in the order they come, many in one commit. A unit that collides with somebody's live command is tried
 * again.
 */
public final class ImportedFactRecorder {

    static final int UNIT = 200;
    private static final int ATTEMPTS = 8;
    private static final long PAUSE_MILLIS = 20;
    private static final Logger log = LoggerFactory.getLogger(ImportedFactRecorder.class);

    private final ImportedEventRecorder history;
    private final String importId;
    private final @Nullable TokenId token;
    private final TeamId teamId;
    private final String system;
    private final ImportProgress progress;
    private final List<ImportedFact> unit = new ArrayList<>(UNIT);
    private final Map<String, Long> recorded = new TreeMap<>();

    ImportedFactRecorder(
            ImportedEventRecorder history,
            String importId,
            @Nullable TokenId token,
            TeamId teamId,
            String system,
            ImportProgress progress) {
        this.history = history;
        this.importId = importId;
        this.token = token;
        this.teamId = teamId;
        this.system = system;
        this.progress = progress;
    }

    /** Takes a fact; it is on record at the latest after {@link #flush()}. */
    public void record(ImportedFact fact) {
        unit.add(fact);
        if (unit.size() == UNIT) {
            flush();
        }
    }

    public void flush() {
        progress.goOn();
        var fresh = commit();
        fresh.forEach(
                fact -> recorded.merge(EventNameRegistry.nameOf(fact.event().getClass()), 1L, Long::sum));
        progress.unitDone(unit.size(), fresh.size());
        unit.clear();
    }

    /** What is on record of one thing that came from the same system, by this import or by earlier ones, in order. */
    public List<RecordedEvent> onRecord(String id) {
        return history.of(id).stream().filter(this::isFromSystem).toList();
    }

    /** Takes note of facts that need not be recorded, since they are on record. */
    public void alreadyThere(int facts) {
        progress.unitDone(facts, 0);
    }

    /** How many events are new, by their wire names. */
    Map<String, Long> recorded() {
        return recorded;
    }

    private List<ImportedFact> commit() {
        for (int attempt = 1; ; attempt++) {
            var fresh = new ArrayList<ImportedFact>(unit.size());
            try {
                history.inOneUnit(() -> unit.stream().filter(this::isNew).forEach(fresh::add));
                return fresh;
            } catch (CommandRejectedException e) {
                if (e.rejection() != CommonRejection.CONCURRENT_CHANGE) {
                    throw e;
                }
                pause(attempt);
            } catch (LockAcquisitionFailedException e) {
                log.debug("A unit of an import waited for a live change in vain", e);
                pause(attempt);
            }
        }
    }

    private boolean isNew(ImportedFact fact) {
        return history.record(
                fact.event(),
                new EventEnvelope(
                        fact.actor(),
                        null,
                        fact.via(),
                        teamId,
                        importId,
                        null,
                        importId,
                        importId,
                        fact.occurrence(),
                        new Source(system, fact.sourceId()),
                        token));
    }

    private boolean isFromSystem(RecordedEvent told) {
        var source = told.envelope().source();
        return source != null && source.system().equals(system);
    }

    private static void pause(int attempt) {
        if (attempt == ATTEMPTS) {
            throw new ImportFailedException("too-busy", "Live changes kept getting in the way; run it again.");
        }
        try {
            Thread.sleep(PAUSE_MILLIS * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ImportFailedException.interrupted();
        }
    }
}
