package io.whence.command.importing;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The progress of an import: written by the import, read by whoever asks. */
public final class ImportProgress {

    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong recorded = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private volatile @Nullable Long rowsTotal;
    private volatile @Nullable Long factsTotal;
    private volatile boolean stopped;

    /**
     * Counts a row.
     *
     * @throws ImportFailedException when the import was told to stop
     */
    public void rowRead() {
        goOn();
        rows.incrementAndGet();
    }

    /** How many rows there seem to be. */
    public void rowsTotal(long total) {
        rowsTotal = total;
    }

    /** How many facts there are to record. */
    public void factsTotal(long total) {
        factsTotal = total;
    }

    public long rowsRead() {
        return rows.get();
    }

    /**
     * Does nothing.
     *
     * @throws ImportFailedException when the import was told to stop
     */
    public void goOn() {
        if (stopped) {
            throw ImportFailedException.interrupted();
        }
    }

    void stop() {
        stopped = true;
    }

    void unitDone(int facts, int fresh) {
        recorded.addAndGet(fresh);
        done.addAndGet(facts);
    }

    long recorded() {
        return recorded.get();
    }

    long done() {
        return done.get();
    }

    @Nullable
    Long rowsTotal() {
        return rowsTotal;
    }

    @Nullable
    Long factsTotal() {
        return factsTotal;
    }
}
