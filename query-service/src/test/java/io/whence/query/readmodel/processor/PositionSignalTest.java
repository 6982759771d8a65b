package io.whence.query.readmodel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PositionSignalTest {

    private static final long SHORT = Duration.ofMillis(20).toNanos();
    private static final long LONG = Duration.ofSeconds(30).toNanos();

    private final PositionSignal signal = new PositionSignal();

    private long paused(long early, long late) throws InterruptedException {
        long begun = System.nanoTime();
        signal.pause(begun + early, begun + late);
        return System.nanoTime() - begun;
    }

    @Test
    void a_pause_is_long_while_nobody_waits() throws InterruptedException {
        assertThat(paused(0, SHORT)).isGreaterThanOrEqualTo(SHORT);
    }

    @Test
    void a_pause_ends_early_once_somebody_waits() throws InterruptedException {
        var reached = new CountDownLatch(1);
        var waiting =
                Thread.ofVirtual().start(() -> signal.await(() -> reached.getCount() == 0, Duration.ofNanos(LONG)));
        assertThat(paused(SHORT, LONG)).isBetween(SHORT, LONG / 2);
        reached.countDown();
        signal.advanced();
        waiting.join();
    }
}
