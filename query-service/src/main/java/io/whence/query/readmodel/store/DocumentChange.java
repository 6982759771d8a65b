package io.whence.query.readmodel.store;

import org.jspecify.annotations.Nullable;

/**
 * The change of one document.
 *
 * @param document null when it is deleted
 */
public record DocumentChange<D>(
        DocumentCollection<D> collection,
        String id,
        @Nullable D document) {}
