package io.whence.query.platform.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long a read model has been behind the event log. */
final class Lag {

    private final Clock clock;
    private volatile Instant upToDateAt;

    Lag(Clock clock) {
        this.clock = clock;
        this.upToDateAt = clock.instant();
    }

    /** There was nothing more to fold. */
    void caughtUp() {
        upToDateAt = clock.instant();
    }

    /** In seconds; 0 when the last look at the log found nothing more. */
    double seconds(boolean behind) {
        return behind ? Duration.between(upToDateAt, clock.instant()).toNanos() / 1e9 : 0;
    }
}
