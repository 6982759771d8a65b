package io.whence.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasurementSamplesTest {

    @Test
    void the_median_is_the_one_in_the_middle_whatever_the_order() {
        assertThat(MeasurementSamples.of(9, 1, 5).median()).isEqualTo(5);
    }

    @Test
    void the_median_of_an_even_number_is_between_the_two_in_the_middle() {
        assertThat(MeasurementSamples.of(4, 1, 100, 2).median()).isEqualTo(3);
    }

    @Test
    void a_percentile_is_the_nearest_rank() {
        var hundred = new MeasurementSamples(
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) (101 - i)).toList());
        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.percentile(100)).isEqualTo(100);
    }

    @Test
    void a_percentile_of_few_is_one_of_them() {
        assertThat(MeasurementSamples.of(3, 1, 2).percentile(99)).isEqualTo(3);
        assertThat(MeasurementSamples.of(3, 1, 2).percentile(1)).isEqualTo(1);
    }

    @Test
    void ratios_are_taken_round_by_round() {
        // A machine twice as slow in the second round halves both, and changes no ratio.
        assertThat(MeasurementSamples.of(100, 50)
                        .over(MeasurementSamples.of(200, 100))
                        .values())
                .containsExactly(0.5, 0.5);
    }

    @Test
    void what_was_not_measured_side_by_side_has_no_ratio() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasurementSamples.of(1, 2).over(MeasurementSamples.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new MeasurementSamples(List.of()));
    }
}
