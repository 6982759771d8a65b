package io.whence.query.readmodel.store;

/** A read model that is read by many threads and written by one. */
public interface DocumentStore extends DocumentReader, ReadModelWriter, AutoCloseable {

    /** Looks at what was written elsewhere, or at what became of a write that failed; false when another took its place. */
    default boolean refresh() {
        return true;
    }

    /** Closes it; whoever reads or writes it must have ended. Closing again does nothing. */
    @Override
    void close();
}
