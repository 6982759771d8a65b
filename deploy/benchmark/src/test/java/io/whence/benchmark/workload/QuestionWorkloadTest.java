package io.whence.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionWorkloadTest {

    @Test
    void the_same_seed_gives_the_same_bodies() {
        assertThat(new QuestionWorkload(7, 50).bodies())
                .containsExactlyElementsOf(new QuestionWorkload(7, 50).bodies());
        assertThat(new QuestionWorkload(7, 1).bodies().getFirst())
                .isNotEqualTo(new QuestionWorkload(8, 1).bodies().getFirst());
    }
}
