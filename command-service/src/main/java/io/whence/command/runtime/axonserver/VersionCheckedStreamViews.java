package io.whence.command.runtime.axonserver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.whence.command.runtime.history.EventStreamReader;
import io.whence.command.runtime.history.StreamViews;
import java.util.Optional;

/**
 * Stories that any machine may change: each time the log is asked how long the story is by now, which is cheaper than to read it,
 * and lets nobody in whose token was revoked elsewhere a moment ago.
 */
final class VersionCheckedStreamViews implements StreamViews {

    private static final int REMEMBERED = 100_000;

    private final EventStreamReader past;
    private final Cache<String, StreamView<?>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    VersionCheckedStreamViews(EventStreamReader past) {
        this.past = past;
    }

    @Override
    public <T> Optional<T> tell(Class<T> type, String id, Fold<T> fold) {
        return Optional.ofNullable(upToDate(id, fold).now()).map(type::cast);
    }

    private StreamView<?> upToDate(String id, Fold<?> fold) {
        long last = past.lastOf(id);
        var found = known.get(id, _ -> StreamView.nothing(fold));
        if (found.last() < last) {
            found = found.and(past.from(found.last() + 1, id));
            known.put(id, found);
        }
        return found;
    }
}
