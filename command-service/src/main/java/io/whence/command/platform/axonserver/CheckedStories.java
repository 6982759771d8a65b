package io.whence.command.platform.axonserver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.whence.api.Event;
import io.whence.command.platform.LoggedPast;
import io.whence.command.platform.Stories;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Stories that any machine may change: each time the log is asked how long the story is by now, which is cheaper than to read it,
 * and lets nobody in whose token was revoked elsewhere a moment ago.
 */
final class CheckedStories implements Stories {

    private static final int REMEMBERED = 100_000;

    /** A story as far as it was read; -1 when nothing had happened. */
    private record Known(long last, Optional<?> told) {}

    private final LoggedPast past;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    CheckedStories(LoggedPast past) {
        this.past = past;
    }

    @Override
    public <T> Optional<T> tell(Class<T> type, String id, Function<List<Event>, Optional<T>> fold) {
        return upToDate(id, fold).told().map(type::cast);
    }

    private Known upToDate(String id, Function<List<Event>, ? extends Optional<?>> fold) {
        long last = past.lastOf(id);
        var found = known.getIfPresent(id);
        if (found == null || found.last() < last) {
            var story = last < 0 ? List.<Event>of() : past.of(id);
            found = new Known(story.size() - 1L, fold.apply(story));
            known.put(id, found);
        }
        return found;
    }
}
