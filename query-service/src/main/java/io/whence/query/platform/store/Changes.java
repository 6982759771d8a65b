package io.whence.query.platform.store;

import java.util.List;

/**
 * What a stretch of the event log led to, written whole or not at all.
 *
 * @param position of the last event folded in
 * @param changes at most one for each document
 * @param parked what was newly parked
 */
public record Changes(long position, List<Change<?>> changes, List<DeadLetter> parked) {

    public Changes {
        changes = List.copyOf(changes);
        parked = List.copyOf(parked);
    }
}
