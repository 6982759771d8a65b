package io.whence.query.readmodel.processor;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The progress of a rebuild, logged every few seconds. */
final class RebuildProgress {

    private static final Logger log = LoggerFactory.getLogger(RebuildProgress.class);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(5);

    /** Fewer are rebuilt before anybody could read about it, as at a first start. */
    private static final long WORTH_TELLING = 200;

    private final String model;
    private final long total;
    private final long began = System.nanoTime();
    private long told = began;
    private volatile long done;

    RebuildProgress(String model, long total) {
        this.model = model;
        this.total = total;
        log.atLevel(level()).log("rebuilding {}: {} events to go", model, total);
    }

    /** From 0 to 1. */
    double share() {
        return total == 0 ? 1 : Math.min(1, (double) done / total);
    }

    void reached(long events) {
        done = events;
        if (System.nanoTime() - told > TOLD_EVERY.toNanos()) {
            told = System.nanoTime();
            log.info("rebuilding {}: {}/{} events, {}/s", model, done, total, rate());
        }
    }

    void indexing() {
        log.atLevel(level()).log("rebuilding {}: {}/{} events, {}/s, now the indexes", model, done, total, rate());
    }

    void finished() {
        log.atLevel(level()).log("rebuilt {}: {} events, {}/s", model, done, rate());
    }

    private Level level() {
        return total < WORTH_TELLING ? Level.DEBUG : Level.INFO;
    }

    private long rate() {
        return done * 1_000_000_000L / Math.max(1, System.nanoTime() - began);
    }
}
