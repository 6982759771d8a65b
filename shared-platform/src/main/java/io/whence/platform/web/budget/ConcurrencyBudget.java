package io.whence.platform.web.budget;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A budget of places for each of many callers, which are taken and given back. */
final class ConcurrencyBudget {

    private final int places;

    /** Values are weak: whoever holds or waits for a place holds its semaphore, and a new one for somebody who does neither is as good. */
    private final Cache<String, Semaphore> taken =
            Caffeine.newBuilder().weakValues().build();

    ConcurrencyBudget(int places) {
        this.places = places;
    }

    /** A place, to be given back by closing it; null when there was none within that time. */
    @Nullable
    ConcurrencyPlace take(String caller, Duration wait) {
        var semaphore = Objects.requireNonNull(taken.get(caller, _ -> new Semaphore(places, true)));
        try {
            return semaphore.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS) ? new ConcurrencyPlace(semaphore) : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
