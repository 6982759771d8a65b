package io.whence.query.readmodel.projection;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.ReadModelStorage;
import java.util.List;
import java.util.Optional;

/**
 * A fold of the event log into documents. It is pure: the same events end in the same documents, byte for byte, whatever the
 * batches they come in.
 */
public interface Projection {

    /** The read model's name and its file's: lower-case letters, digits and {@code -}. */
    String name();

    /** Raised whenever the same events would end in other documents; the read model is then rebuilt. */
    int version();

    List<DocumentCollection<?>> collections();

    /** Where it is kept by every node for itself; empty for what is kept where all the others are. */
    default Optional<ReadModelStorage> ownStorage() {
        return Optional.empty();
    }

    /**
     * What an event is about: where folding an event fails, the later events with the same subject are held back as well. It must
     * not throw.
     */
    String subjectOf(RecordedEvent event);

    /**
     * Whether the others go on where a subject cannot be folded. Where they do not, the whole read model stands still, and says so: it
     * decides who may do what, and is not to be asked when something is missing in it.
     */
    default boolean goesOnWithout(String subject) {
        return true;
    }

    /**
     * Folds events, in the order of their positions, into the session's documents. It may be called again with the same batch, or
     * with a part of it, after it threw; nothing of the failed call is kept.
     */
    void fold(List<RecordedEvent> batch, DocumentSession session);
}
