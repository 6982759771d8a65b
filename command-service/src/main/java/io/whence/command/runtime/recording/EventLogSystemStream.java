package io.whence.command.runtime.recording;

import io.whence.api.event.Event;
import io.whence.api.wire.EventEnvelope;
import io.whence.command.runtime.history.EventStreamReader;
import io.whence.command.runtime.history.RecordedEvent;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/** Stories in the event log, which sees to it that every place in a story is taken once. */
public final class EventLogSystemStream implements SystemEventStream {

    private static final String TYPE = "Chronicle";

    private final EventStore log;
    private final EventStreamReader past;
    private final AggregateEventRecorder history;

    public EventLogSystemStream(EventStore log, EventStreamReader past, AggregateEventRecorder history) {
        this.log = log;
        this.past = past;
        this.history = history;
    }

    @Override
    public List<RecordedEvent> of(String id) {
        return past.told(id);
    }

    @Override
    public void append(long number, Event event, EventEnvelope envelope) {
        var message = new GenericDomainEventMessage<>(
                TYPE, event.aggregateId(), number, event, MetaData.from(envelope.toMetadata()));
        history.inOneUnit(() -> log.publish(message));
    }
}
