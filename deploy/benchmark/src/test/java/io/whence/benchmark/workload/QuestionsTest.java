package io.whence.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionsTest {

    @Test
    void the_same_seed_gives_the_same_bodies() {
        assertThat(new Questions(7, 50).bodies()).containsExactlyElementsOf(new Questions(7, 50).bodies());
        assertThat(new Questions(7, 1).bodies().getFirst())
                .isNotEqualTo(new Questions(8, 1).bodies().getFirst());
    }
}
