package io.whence.command.platform.axonserver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.whence.command.platform.CommandFailures;
import io.whence.command.platform.PastEvents;
import io.whence.command.platform.Stories;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Stories that any machine may change: each time the log is asked how long the story is by now, which is cheaper than to read it,
 * and lets nobody in whose token was revoked elsewhere a moment ago.
 */
final class CheckedStories implements Stories {

    private static final int REMEMBERED = 100_000;

    private final PastEvents past;
    private final EventStore log;
    private final CommandFailures failures;
    private final Cache<String, Told<?>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    CheckedStories(PastEvents past, EventStore log, CommandFailures failures) {
        this.past = past;
        this.log = log;
        this.failures = failures;
    }

    @Override
    public <T> Optional<T> tell(Class<T> type, String id, Fold<T> fold) {
        return Optional.ofNullable(failures.telling(() -> upToDate(id, fold)).now())
                .map(type::cast);
    }

    private Told<?> upToDate(String id, Fold<?> fold) {
        long last = log.lastSequenceNumberFor(id).orElse(-1L);
        var found = known.get(id, _ -> Told.nothing(fold));
        if (found.last() < last) {
            found = found.and(past.from(found.last() + 1, id));
            known.put(id, found);
        }
        return found;
    }
}
