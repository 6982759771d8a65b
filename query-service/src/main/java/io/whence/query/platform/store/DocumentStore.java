package io.whence.query.platform.store;

/** A read model that is read by many threads and written by one. */
public interface DocumentStore extends Documents, ModelWriter, AutoCloseable {

    /** Closes it; whoever reads or writes it must have ended. Closing again does nothing. */
    @Override
    void close();
}
