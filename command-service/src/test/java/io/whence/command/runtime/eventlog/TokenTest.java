package io.whence.command.runtime.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {

    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");

    @TempDir
    Path directory;

    @Test
    void an_empty_log_has_no_place_to_point_at_but_the_one_before_its_first() {
        try (var engine = Logs.in(directory).build()) {
            assertThat(engine.head()).isZero();
            assertThat(engine.createTailToken().position()).hasValue(0);
            assertThat(engine.createHeadToken()).isNull();
            assertThat(engine.createTokenAt(START)).isNull();
        }
    }

    @Test
    void the_tail_reads_everything_and_the_head_what_comes_later() {
        try (var engine = Logs.in(directory).build()) {
            engine.appendEvents(Logs.events("note_1", 0, 2));
            var tail = engine.createTailToken();
            var head = engine.createHeadToken();
            engine.appendEvents(Logs.event("note_1", 2));

            assertThat(engine.readEvents(tail, false).map(Logs::position)).containsExactly(1L, 2L, 3L);
            assertThat(engine.readEvents(head, false).map(Logs::position)).containsExactly(3L);
        }
    }

    @Test
    void a_token_at_a_time_reads_what_was_recorded_then_or_later() {
        var clock = new SetClock(START);
        try (var engine = Logs.in(directory).clock(clock).build()) {
            for (long second : List.of(0L, 10L, 10L, 20L)) {
                clock.set(START.plusSeconds(second));
                engine.appendEvents(Logs.event("note_" + engine.head(), 0));
            }

            assertThat(engine.createTokenAt(START.minusSeconds(1))).isEqualTo(token(0));
            assertThat(engine.createTokenAt(START)).isEqualTo(token(0));
            assertThat(engine.createTokenAt(START.plusNanos(1))).isEqualTo(token(1));
            assertThat(engine.createTokenAt(START.plusSeconds(10))).isEqualTo(token(1));
            assertThat(engine.createTokenAt(START.plusSeconds(11))).isEqualTo(token(3));
            assertThat(engine.createTokenAt(START.plusSeconds(20))).isEqualTo(token(3));
            assertThat(engine.createTokenAt(START.plusSeconds(21))).isEqualTo(token(4));
            assertThat(engine.createTokenSince(Duration.ofSeconds(10))).isEqualTo(token(1));
        }
    }

    @Test
    void a_token_of_another_kind_of_log_is_refused() {
        try (var engine = Logs.in(directory).build()) {
            var foreign = GapAwareTrackingToken.newInstance(1, List.of());
            assertThatThrownBy(() -> engine.readEvents(foreign, false).toList())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static GlobalSequenceTrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}
