package io.whence.query.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.whence.query.text.TextDiff.Op;
import io.whence.query.text.TextDiff.Part;
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

class TextDiffTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "", "c ").list().ofMaxSize(12).map(lines -> String.join("\n", lines));
    }

    @Property(tries = 300)
    void holds_both_texts_whole(@ForAll("texts") String before, @ForAll("texts") String after) {
        var lines = TextDiff.lines(before, after);
        assertThat(without(lines, Op.INSERT)).isEqualTo(before.lines().toList());
        assertThat(without(lines, Op.DELETE)).isEqualTo(after.lines().toList());
    }

    private static List<String> without(List<Part> lines, Op op) {
        return lines.stream().filter(line -> line.op() != op).map(Part::text).toList();
    }

    @Property(tries = 300)
    void words_hold_both_texts_to_the_letter(@ForAll("prose") String before, @ForAll("prose") String after) {
        var words = TextDiff.words(before, after);
        assertThat(String.join("", without(words, Op.INSERT))).isEqualTo(before);
        assertThat(String.join("", without(words, Op.DELETE))).isEqualTo(after);
    }

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.of("pin", " ", "them", ",", "\n", "\r\n", "ü", "\uD83D\uDE00", "(", "\t")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Test
    void words_that_stay_are_not_told_as_changed() {
        assertThat(TextDiff.words("We pin them.\nAlways.", "We never pin them.\nAlways."))
                .containsExactly(
                        new Part(Op.EQUAL, "We "),
                        new Part(Op.INSERT, "never "),
                        new Part(Op.EQUAL, "pin them.\nAlways."));
    }

    @Test
    void says_what_was_changed_and_what_was_not() {
        assertThat(TextDiff.lines("one\ntwo\nthree", "one\n2\nthree\nfour"))
                .containsExactly(
                        new Part(Op.EQUAL, "one"),
                        new Part(Op.DELETE, "two"),
                        new Part(Op.INSERT, "2"),
                        new Part(Op.EQUAL, "three"),
                        new Part(Op.INSERT, "four"));
    }

    @Test
    void takes_no_longer_for_the_longest_texts_there_can_be() {
        var before = numbers(0, 50_000);
        var after = numbers(50_000, 100_000);
        var lines = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TextDiff.lines(before, after));
        assertThat(lines).hasSize(100_000);
    }

    @Test
    void finds_a_small_change_in_a_long_text() {
        var before = numbers(0, 40_000);
        var after = before.replace("\n20000\n", "\nchanged\n");
        assertThat(TextDiff.lines(before, after).stream().filter(line -> line.op() != Op.EQUAL))
                .containsExactly(new Part(Op.DELETE, "20000"), new Part(Op.INSERT, "changed"));
    }

    private static String numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    }
}
