package io.whence.command.runtime.bus;

import io.whence.api.wire.EventEnvelope;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Copies a command's envelope, and nothing else of its metadata, to the events it leads to. */
public final class EnvelopeCorrelationProvider implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return message instanceof CommandMessage
                ? EventEnvelope.of(message.getMetaData()).toMetadata()
                : Map.of();
    }
}
