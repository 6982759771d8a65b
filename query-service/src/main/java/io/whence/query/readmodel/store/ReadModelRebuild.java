package io.whence.query.readmodel.store;

/**
 * A read model in the making, beside the live one: it is written fast, cannot be scanned, and is worth nothing before it is
 * finished. Where a write fails it is lost and begun anew.
 */
public interface ReadModelRebuild extends ReadModelWriter, AutoCloseable {

    /**
     * Fills the indexes. What is answered takes the events that were recorded meanwhile, until it is promoted; this is closed.
     *
     * @throws java.util.concurrent.CancellationException when the thread was interrupted
     */
    DocumentStore finish();

    /** Gives up whatever was not finished. */
    @Override
    void close();
}
