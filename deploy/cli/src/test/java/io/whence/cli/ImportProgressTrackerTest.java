package io.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ImportProgressTrackerTest {

    @Test
    void passes_over_whoever_knows_of_less() {
        var furthest = new ImportProgressTracker();
        assertThat(LongStream.of(0, 10, 0, 10, 30, 20, 31).filter(furthest::isReachedAt))
                .containsExactly(0L, 10L, 10L, 30L, 31L);
    }
}
