package io.whence.query.readmodel.store;

import io.whence.query.readmodel.store.lease.LeaseLostException;
import io.whence.query.readmodel.store.lease.LeaseStore;
import java.util.Optional;

/** The storage of read models. */
public interface ReadModelStorage {

    /** Who writes what; empty where nobody else can: the storage is this process's alone. */
    default Optional<LeaseStore> register() {
        return Optional.empty();
    }

    /**
     * Opens the live read model, to be written under the claim this node has on it now, if any; empty when it must be rebuilt: it is missing, broken, or was made of something else.
     *
     * @throws NewerModelException when a newer version of Whence wrote it
     */
    Optional<DocumentStore> open(ReadModelDefinition model);

    /**
     * Begins a read model from nothing, in place of any other in the making.
     *
     * @throws LeaseLostException when this node has no claim on it
     */
    ReadModelRebuild rebuild(ReadModelDefinition model);

    /**
     * Puts a finished rebuild in the place of the live read model, atomically: whatever happens, one of them is there.
     *
     * @param finished what {@link ReadModelRebuild#finish()} answered; it is closed
     * @throws LeaseLostException when this node has lost its claim meanwhile: the live one stays
     * @return the live read model, opened. The one it replaces must be closed
     */
    DocumentStore promote(ReadModelDefinition model, DocumentStore finished);
}
