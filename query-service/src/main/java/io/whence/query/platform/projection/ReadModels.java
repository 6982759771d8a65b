package io.whence.query.platform.projection;

import io.whence.query.platform.store.Documents;
import java.time.Duration;

/** Every read model of this process. A controller takes {@code readModels.of(projection)} once, and reads through that. */
public interface ReadModels {

    /**
     * The documents of a read model, always those of the live one, also after a rebuild was swapped in, and as fresh as {@link Freshness}
     * asks for. Reading what is not is answered with {@code read-model-behind}, as is reading while there is no live one.
     */
    Documents of(Projection projection);

    /**
     * The position that every live read model has reached but those of a node's own, which only who reads them waits for: the smallest
     * of theirs; -1 before the first event.
     */
    long position();

    /** The position of the last event on record, read or not; -1 when there is none. */
    long head();

    /** Waits until a read model is past a position, however long it takes for something to happen; false when the time is up. */
    boolean awaitNews(Projection projection, long position, Duration atMost);

    /** Waits until a read model has reached what is the end of the event log now; false when the time is up. */
    boolean awaitHead(Projection projection, Duration atMost);

    /** As {@link #awaitHead(Projection, Duration)}, for every read model. */
    boolean awaitHead(Duration atMost);

    /**
     * Starts to rebuild a read model beside the live one; a rebuild already under way goes on.
     *
     * @throws IllegalArgumentException when there is none with that name
     * @throws IllegalStateException when another node writes it: it is rebuilt there
     */
    void rebuild(String name);
}
