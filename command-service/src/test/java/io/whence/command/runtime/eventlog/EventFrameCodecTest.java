package io.whence.command.runtime.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventFrameCodecTest {

    private static final byte[] FIRST = DictionaryTrainer.train(7);
    private static final byte[] SECOND = DictionaryTrainer.train(8);

    @Test
    void the_shipped_dictionary_makes_an_event_less_than_half_as_large() {
        try (var codec = EventFrameCodec.shipped()) {
            var events = new SampleEvents(4711);
            long plain = 0;
            long compressed = 0;
            for (int i = 0; i < 1_000; i++) {
                byte[] event = events.next().plain();
                byte[] frame = codec.compress(event);
                assertThat(codec.decompress(frame)).isEqualTo(event);
                plain += event.length;
                compressed += frame.length;
            }
            assertThat(compressed).isLessThan(plain / 2);
        }
    }

    @Test
    void frames_of_an_older_dictionary_stay_readable() {
        byte[] event = new SampleEvents(1).next().plain();
        byte[] old;
        try (var codec = new EventFrameCodec(List.of(FIRST))) {
            old = codec.compress(event);
        }
        try (var codec = new EventFrameCodec(List.of(FIRST, SECOND))) {
            assertThat(codec.compress(event)).isNotEqualTo(old);
            assertThat(codec.decompress(old)).isEqualTo(event);
            assertThat(codec.decompress(codec.compress(event))).isEqualTo(event);
        }
        try (var codec = new EventFrameCodec(List.of(SECOND))) {
            assertThatThrownBy(() -> codec.decompress(old))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("dictionary 7");
        }
    }

    @Test
    void many_threads_use_it_at_once() throws Exception {
        try (var codec = EventFrameCodec.shipped()) {
            var tasks = IntStream.range(0, 16)
                    .mapToObj(seed -> (Callable<Void>) () -> {
                        var events = new SampleEvents(seed);
                        for (int i = 0; i < 1_000; i++) {
                            byte[] event = events.next().plain();
                            for (int again = 0; again < 5; again++) {
                                assertThat(codec.decompress(codec.compress(event)))
                                        .isEqualTo(event);
                            }
                        }
                        return null;
                    })
                    .toList();
            for (var task : Logs.together(tasks)) {
                task.get();
            }
        }
    }
}
