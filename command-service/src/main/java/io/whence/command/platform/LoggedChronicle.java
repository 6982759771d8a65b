package io.whence.command.platform;

import io.whence.api.event.Event;
import io.whence.api.wire.EventEnvelope;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/** Stories in the event log, which sees to it that every place in a story is taken once. */
final class LoggedChronicle implements Chronicle {

    private static final String TYPE = "Chronicle";

    private final EventStore log;
    private final LoggedPast past;
    private final LoggedHistory history;

    LoggedChronicle(EventStore log, LoggedPast past, LoggedHistory history) {
        this.log = log;
        this.past = past;
        this.history = history;
    }

    @Override
    public List<Told> of(String id) {
        return past.told(id);
    }

    @Override
    public void tell(long number, Event event, EventEnvelope envelope) {
        var message = new GenericDomainEventMessage<>(
                TYPE, event.aggregateId(), number, event, MetaData.from(envelope.toMetadata()));
        history.inOneUnit(() -> log.publish(message));
    }
}
