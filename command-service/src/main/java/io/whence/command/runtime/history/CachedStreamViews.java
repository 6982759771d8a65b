package io.whence.command.runtime.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.whence.api.event.Event;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Stories read from the log once, and told on with every event of this process, the only one that writes. */
public final class CachedStreamViews implements StreamViews {

    private static final int REMEMBERED = 100_000;

    private final EventStreams past;
    private final Cache<String, StreamView<?>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public CachedStreamViews(EventStreams past) {
        this.past = past;
    }

    public void follow(EventBus events) {
        // Subscribers are told before the commit; only what is durable has happened.
        events.subscribe(batch -> {
            var happened = List.copyOf(batch);
            CurrentUnitOfWork.get().afterCommit(_ -> happened.forEach(this::takeIn));
        });
    }

    @Override
    public <T> Optional<T> tell(Class<T> type, String id, Fold<T> fold) {
        // Read and put as one step: a commit meanwhile waits to be taken in, so nothing stale can stay.
        var told = known.get(id, key -> StreamView.nothing(fold).and(past.of(key)));
        return Optional.ofNullable(told.now()).map(type::cast);
    }

    private void takeIn(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event) {
            // Not computeIfPresent, which passes over a story that is just being read.
            known.asMap().compute(event.getAggregateIdentifier(), (_, told) -> after(told, event));
        }
    }

    /** The story with one event more; null, to read it again when somebody asks, where one in between was missed. */
    private static @Nullable StreamView<?> after(@Nullable StreamView<?> told, DomainEventMessage<?> event) {
        if (told == null || event.getSequenceNumber() <= told.last()) {
            return told;
        }
        return event.getSequenceNumber() == told.last() + 1 ? told.and((Event) event.getPayload()) : null;
    }
}
