package io.whence.query.readmodel.projection;

import io.whence.query.readmodel.store.DocumentReader;
import java.time.Duration;
import java.util.OptionalLong;

/** Every read model of this process. A controller takes {@code readModels.of(projection)} once, and reads through that. */
public interface ReadModels {

    /**
     * The documents of a read model, always those of the live one, also after a rebuild was swapped in, and as fresh as {@link ReadFreshness}
     * asks for. Reading what is not is answered with {@code read-model-behind}, as is reading while there is no live one.
     */
    DocumentReader of(Projection projection);

    /**
     * The position that every live read model has reached but those of a node's own, which only who reads them waits for: the smallest
     * of theirs; -1 before the first event.
     */
    long position();

    /** The position of the last event on record, read or not; -1 before the first, empty while the event log cannot be asked. */
    OptionalLong head();

    /** Whether something is on record at a position, read or not; also while the event log cannot be asked. */
    boolean isRecorded(long position);

    /**
     * How long ago every live read model last had what was on record, but those of a node's own; zero while that is no longer than the
     * few seconds it usually takes to know. While the event log is away it grows.
     */
    Duration behind();

    /** As {@link #behind()}, for a read model of this node's own. */
    Duration behind(Projection projection);

    /** Waits until a read model is past a position, however long it takes for something to happen; false when the time is up. */
    boolean awaitNews(Projection projection, long position, Duration atMost);

    /** Waits until a read model has reached what is the end of the event log now; false when the time is up, or it cannot be asked. */
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
