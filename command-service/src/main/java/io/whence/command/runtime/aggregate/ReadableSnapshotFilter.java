package io.whence.command.runtime.aggregate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;

/**
 * A filter that passes only snapshots this version can read; without one an aggregate is loaded from its events. From a snapshot
 * whose class it does not know, Axon would begin a blank aggregate, and every command to it would fail.
 */
public final class ReadableSnapshotFilter implements SnapshotFilter {

    private record Stored(String name, String revision) {}

    private final Set<Stored> readable = new HashSet<>();

    public ReadableSnapshotFilter(List<AggregateType<?>> types) {
        for (AggregateType<?> type : types) {
            readable.add(new Stored(type.snapshotName().name(), type.revision()));
        }
    }

    @Override
    public boolean test(DomainEventData<?> snapshot) {
        var type = snapshot.getPayload().getType();
        return type.getRevision() != null && readable.contains(new Stored(type.getName(), type.getRevision()));
    }
}
