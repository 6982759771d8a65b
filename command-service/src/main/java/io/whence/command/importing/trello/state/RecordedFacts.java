package io.whence.command.importing.trello.state;

import io.whence.api.wire.RecordingChannel;
import io.whence.api.wire.Source;
import io.whence.command.importing.ImportedFactRecorder;
import io.whence.command.importing.trello.staging.FactSourceIds;
import io.whence.command.runtime.history.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The facts that earlier imports recorded of the things an export speaks of. The stories of many things are brought into the one
 * order in which they were recorded as far as it matters, which is where things were put.
 */
public final class RecordedFacts {

    private static final Comparator<RecordedEvent> AS_RECORDED = Comparator.comparing(RecordedEvent::at)
            .thenComparing(RecordedFacts::occurred)
            .thenComparing(told -> FactSourceIds.rank(sourceId(told)))
            .thenComparing(RecordedFacts::sourceId);

    private final ImportedFactRecorder recorder;
    private final ReplayedBoardState state;
    private final Set<String> facts = new HashSet<>();
    private final Set<String> actions = new HashSet<>();
    private final Map<String, Instant> newest = new HashMap<>();
    private final List<RecordedEvent> placings = new ArrayList<>();
    private final Map<Instant, Integer> reconciled = new HashMap<>();

    public RecordedFacts(ImportedFactRecorder recorder, ReplayedBoardState state) {
        this.recorder = recorder;
        this.state = state;
    }

    /** Takes in what is on record of one thing. */
    void read(String id) {
        var story = recorder.onRecord(id);
        for (RecordedEvent told : story) {
            note(id, told);
            state.content(told.event());
            if (ReplayedBoardState.isPlacing(told.event())) {
                placings.add(told);
            }
        }
        recorder.alreadyThere(story.size());
    }

    /** To be called when everything is read. */
    void settle() {
        placings.stream().sorted(AS_RECORDED).forEach(told -> state.place(told.event()));
        placings.clear();
    }

    /** Whether that fact about that thing is on record. */
    boolean has(String id, String sourceId) {
        return facts.contains(id + ' ' + sourceId);
    }

    /** Whether anything that came of that action is on record. */
    public boolean hasAction(String action) {
        return actions.contains(action);
    }

    /** Whether what is on record of a thing is newer than that. */
    boolean isAhead(String id, Instant at) {
        var latest = newest.get(id);
        return latest != null && latest.isAfter(at);
    }

    /** How many facts an export of that moment has brought when it was reconciled with. */
    public int reconciled(Instant export) {
        return reconciled.getOrDefault(export, 0);
    }

    private void note(String id, RecordedEvent told) {
        var sourceId = sourceId(told);
        facts.add(id + ' ' + sourceId);
        var action = FactSourceIds.action(sourceId);
        if (action != null) {
            actions.add(action);
        }
        var at = occurred(told);
        var number = FactSourceIds.reconciliation(sourceId);
        if (number != null) {
            reconciled.merge(at, number, Math::max);
        }
        // A reconciliation comes after all that happened in the moment it is dated at.
        newest.merge(
                id,
                told.envelope().via() == RecordingChannel.RECONCILIATION && number != null
                        ? FactSourceIds.justAfter(at)
                        : at,
                (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Instant occurred(RecordedEvent told) {
        return told.envelope().occurredAt(told.at());
    }

    private static String sourceId(RecordedEvent told) {
        Source source = Objects.requireNonNull(told.envelope().source());
        return source.externalId();
    }
}
