package io.whence.command.runtime.history;

import io.whence.api.event.Event;
import io.whence.api.wire.EventEnvelope;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * A reader of what is recorded, which asks the event log itself and never a snapshot. The log may be on another machine: whatever
 * it is asked here fails as {@link CommandFailureTranslator} understands it, so that a log that is away is told as such to
 * everybody.
 */
public final class EventStreamReader implements EventStreams {

    private final EventStore log;
    private final CommandFailureTranslator failures;

    public EventStreamReader(EventStore log, CommandFailureTranslator failures) {
        this.log = log;
        this.failures = failures;
    }

    @Override
    public List<Event> from(long number, String aggregateId) {
        return read(aggregateId, number, message -> (Event) message.getPayload());
    }

    /** As {@link #of}, with who did it and when it was recorded. */
    public List<RecordedEvent> told(String aggregateId) {
        return read(
                aggregateId,
                0,
                message -> new RecordedEvent(
                        (Event) message.getPayload(), EventEnvelope.of(message.getMetaData()), message.getTimestamp()));
    }

    private <T> List<T> read(String aggregateId, long from, Function<DomainEventMessage<?>, T> as) {
        return failures.telling(() ->
                log.readEvents(aggregateId, from).asStream().<T>map(as::apply).toList());
    }

    /** The sequence number of the last event of a story; -1 when nothing has happened. */
    public long lastOf(String aggregateId) {
        return failures.telling(() -> log.lastSequenceNumberFor(aggregateId)).orElse(-1L);
    }

    /** The position of the last event on record; -1 when there is none. */
    public long head() {
        var head = failures.telling(log::createHeadToken);
        return head == null ? -1 : head.position().orElse(-1);
    }
}
