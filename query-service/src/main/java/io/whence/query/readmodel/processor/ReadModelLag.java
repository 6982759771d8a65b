package io.whence.query.readmodel.processor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The lag of a read model: how long ago it last had everything that was recorded, no less than since this node last knew where
 * the log ends.
 */
final class ReadModelLag {

    /** The log is asked once a second, and what is new is folded a moment later: that is no lag yet. */
    private static final Duration USUAL = Duration.ofSeconds(3);

    /** The end of the event log at a moment. */
    private record Asked(long head, Instant at) {}

    private final Clock clock;
    private volatile Instant upToDateAt;
    private volatile Instant advancedAt;
    private volatile long position = -1;
    /** Not reached yet; what is long behind reaches the oldest, and never the latest. */
    private volatile @Nullable Asked oldest;

    private volatile @Nullable Asked latest;

    ReadModelLag(Clock clock) {
        this.clock = clock;
        this.upToDateAt = clock.instant();
        this.advancedAt = upToDateAt;
    }

    /** The log ended there at that moment, by when a position was reached. */
    void told(long head, Instant at, long reached) {
        latest = new Asked(head, at);
        if (oldest == null) {
            oldest = latest;
        }
        reached(reached);
    }

    /** Everything up to a position is folded. */
    void reached(long now) {
        if (now > position) {
            position = now;
            advancedAt = clock.instant();
        }
        var last = latest;
        var first = oldest;
        if (last != null && now >= last.head()) {
            upToDateAt = last.at();
            oldest = null;
            latest = null;
        } else if (first != null && now >= first.head()) {
            upToDateAt = first.at();
            oldest = last;
        }
    }

    /** Whether it has been behind for so long without getting any further: one that catches up is behind, and does not stand still. */
    boolean standsStill(Duration limit) {
        return behind().compareTo(limit) > 0
                && Duration.between(advancedAt, clock.instant()).compareTo(limit) > 0;
    }

    /** Zero as long as it is no longer than usual. */
    Duration behind() {
        var since = Duration.between(upToDateAt, clock.instant());
        return since.compareTo(USUAL) < 0 ? Duration.ZERO : since;
    }
}
