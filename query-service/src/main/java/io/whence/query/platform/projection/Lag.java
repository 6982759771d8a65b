package io.whence.query.platform.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a read model has been behind the event log. */
final class Lag {

    /** The head of the event log at a moment. */
    private record Asked(long head, Instant at) {}

    private final Clock clock;
    private volatile Instant upToDateAt;
    private volatile @Nullable Asked lastAsked;

    Lag(Clock clock) {
        this.clock = clock;
        this.upToDateAt = clock.instant();
    }

    /** There was nothing more to fold. */
    void caughtUp() {
        upToDateAt = clock.instant();
        lastAsked = null;
    }

    /** For a read model that another node writes: all that was on record when it was last asked for may be folded by now. */
    void reached(long position) {
        var asked = lastAsked;
        if (asked != null && position >= asked.head()) {
            upToDateAt = asked.at();
            lastAsked = null;
        }
    }

    /** In seconds; 0 when nothing more is on record. */
    double seconds(long position, long head) {
        var now = clock.instant();
        if (position >= head) {
            return 0;
        }
        if (lastAsked == null) {
            lastAsked = new Asked(head, now);
        }
        return Duration.between(upToDateAt, now).toNanos() / 1e9;
    }
}
