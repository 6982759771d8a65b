package io.whence.query.readmodel.log;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** A thread that reads and decodes events ahead, up to about where the log ends at the moment: a busy log has no end. */
public final class EventPrefetcher implements AutoCloseable {

    private static final int AHEAD = 8;

    private final BlockingQueue<EventSlice> slices = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private volatile @Nullable RuntimeException failure;

    private EventPrefetcher(PositionedEventLog log, String model) {
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("rebuild-" + model + "-reader")
                .unstarted(() -> read(log));
    }

    public static EventPrefetcher of(PositionedEventLog log, String model) {
        var prefetch = new EventPrefetcher(log, model);
        prefetch.thread.start();
        return prefetch;
    }

    /** The next events; an empty slice at the end. */
    public EventSlice next() throws InterruptedException {
        var slice = slices.take();
        var failed = failure;
        if (slice.isEmpty() && failed != null) {
            throw failed;
        }
        return slice;
    }

    private void read(PositionedEventLog log) {
        try (var feed = log.after(-1)) {
            EventSlice slice;
            do {
                slice = feed.next();
                if (!slice.isEmpty()) {
                    slices.put(slice);
                }
            } while (slice.hasMore());
            slices.put(EventSlice.NOTHING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
            end();
        }
    }

    private void end() {
        try {
            slices.put(EventSlice.NOTHING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
