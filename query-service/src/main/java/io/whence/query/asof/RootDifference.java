package io.whence.query.asof;

import io.whence.api.id.MemberId;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The difference of a root, with all that is under it, between two moments.
 *
 * @param events those that the changes are of, by position
 */
public record RootDifference(String root, List<FieldDelta> deltas, Map<Long, RecordedEvent> events) {

    public RootDifference {
        deltas = List.copyOf(deltas);
        events = Map.copyOf(events);
    }

    /** Only what is of one thing, or of what hangs on it directly. */
    public RootDifference of(String thing) {
        var own = deltas.stream()
                .filter(delta -> thing.equals(delta.id()) || thing.equals(delta.on()))
                .toList();
        var cited = own.stream().flatMap(delta -> delta.positions().stream()).collect(Collectors.toSet());
        var kept = new HashMap<>(events);
        kept.keySet().retainAll(cited);
        return new RootDifference(root, own, kept);
    }

    /** Everybody who did any of it, by id. */
    public Set<String> actors() {
        return events.values().stream()
                .flatMap(event -> Stream.ofNullable(event.envelope().actor().memberId()))
                .map(MemberId::value)
                .collect(Collectors.toSet());
    }
}
