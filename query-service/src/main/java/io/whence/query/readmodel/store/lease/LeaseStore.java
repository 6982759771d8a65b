package io.whence.query.readmodel.store.lease;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The store of who writes which read model, where several nodes share a storage. There is no time in it, since clocks differ: a
 * node is alive while its beats go on. Everything throws {@link io.whence.platform.storage.StorageUnavailableException} when it
 * cannot be reached.
 */
public interface LeaseStore {

    /** Every claim ever made, free ones too. */
    List<Lease> claims();

    List<StorageNode> nodes();

    /** Lets the others know that a node lives, and what it wants. */
    void beat(String node, Set<String> wants);

    /** Forgets a node, unless it beat again. */
    void forget(StorageNode node);

    /**
     * Takes a claim, and fences off whoever had it: from now on what they opened cannot write, and what this storage opens can.
     *
     * @param seen what is to be taken as it was last seen; null for what nobody claimed yet
     * @return empty when it is not as it was seen any more
     */
    Optional<Lease> take(String model, @Nullable Lease seen, String node);

    /** Lets the others know that a claim is in use; empty when it was lost. */
    Optional<Lease> beat(Lease mine);

    /** Leaves it to the others; nothing happens when it was lost. */
    void release(Lease mine);
}
