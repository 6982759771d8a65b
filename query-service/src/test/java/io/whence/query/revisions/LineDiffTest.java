package io.whence.query.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.whence.query.revisions.LineDiff.Line;
import io.whence.query.revisions.LineDiff.Op;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "", "c ").list().ofMaxSize(12).map(lines -> String.join("\n", lines));
    }

    @Property(tries = 300)
    void holds_both_texts_whole(@ForAll("texts") String before, @ForAll("texts") String after) {
        var lines = LineDiff.between(before, after);
        assertThat(without(lines, Op.INSERT)).isEqualTo(before.lines().toList());
        assertThat(without(lines, Op.DELETE)).isEqualTo(after.lines().toList());
    }

    private static List<String> without(List<Line> lines, Op op) {
        return lines.stream().filter(line -> line.op() != op).map(Line::text).toList();
    }

    @Test
    void says_what_was_changed_and_what_was_not() {
        assertThat(LineDiff.between("one\ntwo\nthree", "one\n2\nthree\nfour"))
                .containsExactly(
                        new Line(Op.EQUAL, "one"),
                        new Line(Op.DELETE, "two"),
                        new Line(Op.INSERT, "2"),
                        new Line(Op.EQUAL, "three"),
                        new Line(Op.INSERT, "four"));
    }

    @Test
    void takes_no_longer_for_the_longest_texts_there_can_be() {
        var before = numbers(0, 50_000);
        var after = numbers(50_000, 100_000);
        var lines = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> LineDiff.between(before, after));
        assertThat(lines).hasSize(100_000);
    }

    @Test
    void finds_a_small_change_in_a_long_text() {
        var before = numbers(0, 40_000);
        var after = before.replace("\n20000\n", "\nchanged\n");
        assertThat(LineDiff.between(before, after).stream().filter(line -> line.op() != Op.EQUAL))
                .containsExactly(new Line(Op.DELETE, "20000"), new Line(Op.INSERT, "changed"));
    }

    private static String numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    }
}
