package io.whence.query.readmodel.store.lease;

import java.util.Set;

/**
 * A process that shares the storage, as the register has it.
 *
 * @param beat raised for as long as it lives
 * @param wants the read models it cannot read before it has rebuilt them: those of an older version, for instance
 */
public record StorageNode(String name, long beat, Set<String> wants) {

    public StorageNode {
        wants = Set.copyOf(wants);
    }
}
