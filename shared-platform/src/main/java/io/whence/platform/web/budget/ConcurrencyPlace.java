package io.whence.platform.web.budget;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** A place among what a caller has under way, which is theirs until it is closed; closing it again does nothing. */
public final class ConcurrencyPlace implements AutoCloseable {

    private final Semaphore places;
    private final AtomicBoolean held = new AtomicBoolean(true);

    ConcurrencyPlace(Semaphore places) {
        this.places = places;
    }

    @Override
    public void close() {
        if (held.getAndSet(false)) {
            places.release();
        }
    }
}
