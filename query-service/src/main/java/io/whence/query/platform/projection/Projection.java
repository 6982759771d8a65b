package io.whence.query.platform.projection;

import io.whence.query.platform.store.Collection;
import java.util.List;

/**
 * A fold of the event log into documents. It is pure: the same events end in the same documents, byte for byte, whatever the
 * batches they come in.
 */
public interface Projection {

    /** The read model's name and its file's: lower-case letters, digits and {@code -}. */
    String name();

    /** Raised whenever the same events would end in other documents; the read model is then rebuilt. */
    int version();

    List<Collection<?>> collections();

    /**
     * What an event is about: where folding an event fails, the later events with the same subject are held back as well. It must
     * not throw.
     */
    String subjectOf(Recorded event);

    /**
     * Folds events, in the order of their positions, into the session's documents. It may be called again with the same batch, or
     * with a part of it, after it threw; nothing of the failed call is kept.
     */
    void fold(List<Recorded> batch, Session session);
}
