package io.whence.command.importing;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.event.Event;
import io.whence.api.event.ImportEvent;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.history.RecordedEvent;
import io.whence.command.runtime.recording.SystemEventStream;
import io.whence.platform.storage.StorageUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Stories in memory, on a log that may be out of reach. */
final class TestChronicle implements SystemEventStream {

    static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    private final Map<String, List<RecordedEvent>> stories = new ConcurrentHashMap<>();
    private volatile boolean reachable = true;

    void isReachable(boolean now) {
        reachable = now;
    }

    @Override
    public List<RecordedEvent> of(String id) {
        return stories.getOrDefault(id, List.of());
    }

    @Override
    public void append(long number, Event event, EventEnvelope envelope) {
        if (!reachable) {
            throw new StorageUnavailableException("The log is out of reach", new IllegalStateException("by request"));
        }
        stories.merge(
                ((ImportEvent) event).importId().value(),
                List.of(new RecordedEvent(event, envelope, AT.plusSeconds(number))),
                (before, next) -> appended(before, next, number));
    }

    private static List<RecordedEvent> appended(List<RecordedEvent> before, List<RecordedEvent> next, long number) {
        if (number != before.size()) {
            throw new CommandRejectedException(CommonRejection.CONCURRENT_CHANGE);
        }
        return Stream.concat(before.stream(), next.stream()).toList();
    }
}
