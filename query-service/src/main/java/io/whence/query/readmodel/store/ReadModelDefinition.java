package io.whence.query.readmodel.store;

import java.util.List;

/**
 * The definition of a read model; a stored one that was made of something else is rebuilt.
 *
 * @param version raised whenever the same events end in other documents
 */
public record ReadModelDefinition(String name, int version, List<DocumentCollection<?>> collections) {

    public ReadModelDefinition {
        StorageNames.require(name);
        collections = List.copyOf(collections);
    }
}
