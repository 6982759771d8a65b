package io.whence.command.token;

import io.whence.api.event.TokenEvent;
import io.whence.api.event.TokenEvent.TokenIssued;
import io.whence.api.event.TokenEvent.TokenRevoked;
import io.whence.api.id.TokenId;
import io.whence.command.runtime.history.EventLogCatchUp;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * A register that counts from the log, when one is revoked. It reads on from where it stopped the last time, and so is never behind; the
 * first time it passes over the whole log.
 */
final class EventSourcedWorkspaceTokens implements WorkspaceTokenRegister {

    private final EventLogCatchUp log;
    private final ReentrantLock reading = new ReentrantLock();
    private final Set<TokenId> good = new HashSet<>();

    EventSourcedWorkspaceTokens(EventStore log) {
        this.log = new EventLogCatchUp(log, null);
    }

    @Override
    public boolean hasAnotherThan(TokenId token) {
        reading.lock();
        try {
            log.toHead(this::take);
            return good.stream().anyMatch(other -> !other.equals(token));
        } finally {
            reading.unlock();
        }
    }

    private void take(TrackedEventMessage<?> message) {
        // The type is known without reading the payload.
        if (TokenEvent.class.isAssignableFrom(message.getPayloadType())) {
            switch ((TokenEvent) message.getPayload()) {
                case TokenIssued e -> {
                    if (e.teamId() == null) {
                        good.add(e.tokenId());
                    }
                }
                case TokenRevoked e -> good.remove(e.tokenId());
            }
        }
    }
}
