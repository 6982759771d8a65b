package io.whence.query.readmodel.lease;

import java.time.Duration;

/**
 * The times by which nodes share the read models of a storage out.
 *
 * @param beat how often a node lets the others know that it lives
 * @param lost how long it is waited for a beat before others take over
 * @param awaited how often a read model that another node writes is looked at while somebody waits for it
 * @param idle how often otherwise
 */
public record LeaseTimes(Duration beat, Duration lost, Duration awaited, Duration idle) {

    public static final LeaseTimes USUAL =
            new LeaseTimes(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMillis(10), Duration.ofMillis(100));
}
