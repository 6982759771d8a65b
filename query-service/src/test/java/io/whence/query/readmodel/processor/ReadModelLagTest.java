package io.whence.query.readmodel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadModelLagTest {

    private final SetClock clock = new SetClock();
    private final ReadModelLag lag = new ReadModelLag(clock);

    private void ask(long head, long reached) {
        clock.forward(Duration.ofSeconds(1));
        lag.told(head, clock.instant(), reached);
    }

    @Test
    void is_none_while_everything_is_reached_that_was_on_record() {
        for (int i = 0; i < 10; i++) {
            ask(i, i);
            assertThat(lag.behind()).isZero();
        }
    }

    @Test
    void grows_while_nobody_tells_where_the_log_ends() {
        ask(5, 5);
        clock.forward(Duration.ofSeconds(2));
        assertThat(lag.behind()).isZero();
        clock.forward(Duration.ofSeconds(7));
        assertThat(lag.behind()).isEqualTo(Duration.ofSeconds(9));
        lag.reached(6);
        assertThat(lag.behind())
                .as("more came, but nobody said that this was all")
                .isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void is_as_long_as_it_is_while_the_log_goes_on_growing() {
        for (int i = 1; i <= 60; i++) {
            ask(100L * i, 100L * (i - 10));
        }
        assertThat(lag.behind()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    @Test
    void is_no_standstill_while_it_gets_further() {
        for (int i = 1; i <= 300; i++) {
            ask(1_000L * i, i);
            assertThat(lag.standsStill(Duration.ofMinutes(1))).isFalse();
        }
        assertThat(lag.behind()).isGreaterThan(Duration.ofMinutes(4));
        for (int i = 301; i <= 362; i++) {
            ask(1_000L * i, 300);
        }
        assertThat(lag.standsStill(Duration.ofMinutes(1))).isTrue();
        ask(363_000, 301);
        assertThat(lag.standsStill(Duration.ofMinutes(1))).isFalse();
    }

    @Test
    void ends_as_soon_as_the_latest_end_is_reached() {
        for (int i = 1; i <= 30; i++) {
            ask(i, -1);
        }
        assertThat(lag.behind()).isEqualTo(Duration.ofSeconds(30));
        lag.reached(30);
        assertThat(lag.behind()).isZero();
    }
}
