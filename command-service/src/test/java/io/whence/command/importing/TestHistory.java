package io.whence.command.importing;

import io.whence.api.event.Event;
import io.whence.api.event.ImportEvent;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.history.RecordedEvent;
import io.whence.command.runtime.recording.ImportedEventRecorder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** History in memory. */
public final class TestHistory implements ImportedEventRecorder {

    /** One event on record. */
    public record Entry(Event event, EventEnvelope envelope) {}

    private static final Instant BEGINNING = Instant.parse("2026-01-02T03:04:05Z");

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<RecordedEvent>> stories = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private int units;

    @Override
    public void inOneUnit(Runnable work) {
        units++;
        work.run();
    }

    @Override
    public boolean record(Event event, EventEnvelope envelope) {
        boolean fresh = known.add(
                subject(event) + ' ' + Objects.requireNonNull(envelope.source()).externalId());
        if (fresh) {
            entries.add(new Entry(event, envelope));
            // A unit is done in a moment: within it, the clock says nothing about the order of things.
            stories.computeIfAbsent(subject(event), _ -> new ArrayList<>())
                    .add(new RecordedEvent(event, envelope, BEGINNING.plusMillis(units)));
        }
        return fresh;
    }

    @Override
    public List<RecordedEvent> of(String id) {
        return stories.getOrDefault(id, List.of());
    }

    public List<Entry> entries() {
        return entries;
    }

    int units() {
        return units;
    }

    private static String subject(Event event) {
        if (event instanceof ImportEvent) {
            throw new AssertionError("an import is no history of others");
        }
        return event.aggregateId();
    }
}
