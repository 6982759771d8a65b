package io.whence.command.platform;

import io.whence.api.Event;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads stories from the event log, never from a snapshot. */
final class LoggedEvents implements PastEvents {

    private final EventStore log;

    LoggedEvents(EventStore log) {
        this.log = log;
    }

    @Override
    public List<Event> from(long number, String aggregateId) {
        return log.readEvents(aggregateId, number)
                .asStream()
                .map(message -> (Event) message.getPayload())
                .toList();
    }
}
