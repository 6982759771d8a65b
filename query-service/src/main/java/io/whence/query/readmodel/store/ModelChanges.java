package io.whence.query.readmodel.store;

import java.util.List;

/**
 * The changes that a stretch of the event log led to, written whole or not at all.
 *
 * @param position of the last event folded in
 * @param changes at most one for each document
 * @param parked what was newly parked
 */
public record ModelChanges(long position, List<DocumentChange<?>> changes, List<DeadLetter> parked) {

    public ModelChanges {
        changes = List.copyOf(changes);
        parked = List.copyOf(parked);
    }
}
