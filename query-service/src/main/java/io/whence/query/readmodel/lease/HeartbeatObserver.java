package io.whence.query.readmodel.lease;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * An observer of how long something has looked the same, by this node's own clock. A node that did not look for a while, or could
 * not, has seen nothing and begins anew: that nobody else's beats were stored meanwhile says nothing about them.
 */
final class HeartbeatObserver {

    private record Seen(Object as, long since) {}

    private final Map<String, Seen> seen = new HashMap<>();
    private final LongSupplier nanos;
    private final Duration longestGap;
    private long lastLook;

    HeartbeatObserver(LongSupplier nanos, Duration longestGap) {
        this.nanos = nanos;
        this.longestGap = longestGap;
        this.lastLook = nanos.getAsLong();
    }

    /** Remembers what everything looks like now; what is not among it is forgotten. */
    void look(Map<String, ?> now) {
        long at = nanos.getAsLong();
        if (at - lastLook > longestGap.toNanos()) {
            seen.clear();
        }
        lastLook = at;
        seen.keySet().retainAll(Set.copyOf(now.keySet()));
        now.forEach((name, as) -> seen.merge(
                name, new Seen(as, at), (before, after) -> before.as().equals(after.as()) ? before : after));
    }

    void forget() {
        seen.clear();
    }

    /** Whether it has looked the same for at least so long. */
    boolean isUnchangedFor(Duration duration, String name) {
        var sighting = seen.get(name);
        return sighting != null && lastLook - sighting.since() >= duration.toNanos();
    }
}
