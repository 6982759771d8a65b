package io.whence.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {

    @Test
    void columns_are_aligned() {
        var table = FigureTable.of(List.of(
                MeasuredFigure.of("commands", 12_345, "/s")
                        .comparedTo("bare, /s", 24_690)
                        .goal("ratio >= 0.3", true),
                MeasuredFigure.of("p99", 61.5, "ms").goal("< 50 ms", false)));

        assertThat(table).isEqualTo("""
                figure        value  compared to       ratio  goal          met
                commands  12,345 /s  bare, /s: 24,690   0.50  ratio >= 0.3  yes
                p99        61.50 ms                           < 50 ms       NO
                """);
    }
}
