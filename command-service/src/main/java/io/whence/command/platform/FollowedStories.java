package io.whence.command.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.whence.api.Event;
import io.whence.api.member.MemberEvent;
import io.whence.api.team.TeamEvent;
import io.whence.api.token.TokenEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Stories read from the log, and remembered until an event of this process, the only one that writes, changes them. */
final class FollowedStories implements Stories {

    private static final int REMEMBERED = 100_000;

    private final PastEvents past;
    private final Cache<String, Optional<?>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    FollowedStories(PastEvents past) {
        this.past = past;
    }

    void follow(EventBus events) {
        events.subscribe(batch -> batch.forEach(this::forget));
    }

    @Override
    public <T> Optional<T> tell(Class<T> type, String id, Function<List<Event>, Optional<T>> fold) {
        // Read and put as one step: a commit meanwhile waits to make it forgotten, so nothing stale can stay.
        var found = known.get(id, key -> fold.apply(past.of(key)));
        return found == null ? Optional.empty() : found.map(type::cast);
    }

    private void forget(EventMessage<?> message) {
        if (message.getPayload() instanceof TeamEvent
                || message.getPayload() instanceof MemberEvent
                || message.getPayload() instanceof TokenEvent) {
            var id = ((Event) message.getPayload()).accept(AggregateIdOf.INSTANCE);
            // Subscribers are told before the commit; only after it does reading again give the new state.
            CurrentUnitOfWork.get().afterCommit(_ -> known.invalidate(id));
        }
    }
}
