package io.whence.command.importing.trello.state;

import io.whence.api.event.Event;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.RecordingChannel;
import io.whence.api.wire.TimePrecision;
import io.whence.command.importing.ImportedFact;
import io.whence.command.importing.ImportedFactRecorder;
import java.time.Instant;

/**
 * Puts facts on record and folds them. A fact that is on record already, or is older than what is on record of the thing it is
 * about, is passed over: an export only ever adds what is new.
 */
public final class FactWriter {

    private final ImportedFactRecorder recorder;
    private final RecordedFacts onRecord;
    private final ReplayedBoardState state;
    private long written;

    public FactWriter(ImportedFactRecorder recorder, RecordedFacts onRecord, ReplayedBoardState state) {
        this.recorder = recorder;
        this.onRecord = onRecord;
        this.state = state;
    }

    /** Something an action says happened; returns whether it is new. */
    public boolean happened(Event event, EventActor actor, Instant at, String sourceId) {
        return write(
                event, at, new ImportedFact(event, actor, new OccurrenceTime(at, TimePrecision.INSTANT), sourceId));
    }

    /**
     * Something that must have happened.
     *
     * @param asOf what the source says of this moment is what says so
     */
    public boolean mustHaveHappened(Event event, OccurrenceTime occurrence, Instant asOf, String sourceId) {
        return write(
                event,
                asOf,
                new ImportedFact(event, EventActor.UNKNOWN, RecordingChannel.RECONCILIATION, occurrence, sourceId));
    }

    /** The number of facts that were passed on. */
    public long written() {
        return written;
    }

    private boolean write(Event event, Instant asOf, ImportedFact fact) {
        var id = event.aggregateId();
        if (onRecord.has(id, fact.sourceId()) || onRecord.isAhead(id, asOf)) {
            return false;
        }
        recorder.record(fact);
        state.evolve(event);
        written++;
        return true;
    }
}
