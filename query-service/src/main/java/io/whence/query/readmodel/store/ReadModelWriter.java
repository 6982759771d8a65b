package io.whence.query.readmodel.store;

import io.whence.query.readmodel.store.lease.LeaseLostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A read model as its one writing thread sees it. */
public interface ReadModelWriter {

    /** Those that exist, by id. */
    <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids);

    /** The position of the last event folded in; -1 before the first. */
    long position();

    List<DeadLetter> parked();

    /**
     * Writes documents, position and what was parked, together.
     *
     * @return the size of the documents written, in bytes
     * @throws io.whence.platform.storage.StorageUnavailableException when nothing was written, or nothing can be said about it:
     *     {@link DocumentStore#refresh()} tells
     * @throws LeaseLostException when another node writes it by now; nothing was written
     */
    long write(ModelChanges changes);

    /**
     * Under load, how far apart writes are best while somebody waits to read what was written: each costs the same for one event as for
     * dozens. At rest nobody waits for it.
     */
    default Duration pace() {
        return Duration.ofMillis(10);
    }

    /** How many events' worth of changes is best written at a time, in characters of events. */
    default long comfortable() {
        return Long.MAX_VALUE;
    }
}
