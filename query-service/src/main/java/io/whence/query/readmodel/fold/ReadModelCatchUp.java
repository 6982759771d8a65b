package io.whence.query.readmodel.fold;

import io.whence.query.readmodel.log.EventSlice;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.store.ReadModelWriter;

/** The catching up of a stored read model with the event log. After a failure it is of no use any more: make another. */
public final class ReadModelCatchUp {

    private static final int FULL_EVENTS = 100_000;

    /** What may be held before it is written, in characters of events, and what may be cached, in bytes of documents. */
    private static final long BUDGET = Math.clamp(Runtime.getRuntime().maxMemory() / 32, 4_000_000, 64_000_000);

    private final DeadLetterQueue parking;
    private final long comfortable;
    private final DocumentBuffer workspace;
    private final BatchFolder folding;
    private long events;
    private long size;
    private long position;
    private long written;

    private ReadModelCatchUp(Projection projection, ReadModelWriter store, DeadLetterQueue parking, boolean fresh) {
        this.parking = parking;
        this.comfortable = Math.min(BUDGET, store.comfortable());
        this.workspace = new DocumentBuffer(store, BUDGET, fresh);
        this.folding = new BatchFolder(projection, workspace, parking);
        this.position = store.position();
        this.written = position;
    }

    /** Goes on with what is stored. */
    public static ReadModelCatchUp of(Projection projection, ReadModelWriter store) {
        return new ReadModelCatchUp(projection, store, new DeadLetterQueue(projection.name(), store.parked()), false);
    }

    /** Begins with nothing stored. */
    public static ReadModelCatchUp fresh(Projection projection, ReadModelWriter store) {
        return new ReadModelCatchUp(projection, store, new DeadLetterQueue(projection.name(), store.parked()), true);
    }

    public DeadLetterQueue parking() {
        return parking;
    }

    /** Of the last event folded, written or not. */
    public long position() {
        return position;
    }

    public void fold(EventSlice slice) {
        folding.fold(slice);
        events += slice.events().size();
        size += slice.size();
        position = slice.position();
    }

    /** Whether so much is held that it must be written. */
    public boolean isFull() {
        return events >= FULL_EVENTS || size >= comfortable;
    }

    /** Writes what is held; says how many bytes of documents that were. */
    public long flush() {
        if (position == written) {
            return 0;
        }
        long bytes = workspace.flush(position);
        written = position;
        events = 0;
        size = 0;
        return bytes;
    }
}
