package io.whence.query.tasks.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FractionalRankTest {

    private static final int MANY = 5_000;

    /** The rank as it is compared: by the whole part, then by the fraction's text. */
    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void between_two_is_between_them(@ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        var ranks = new ArrayList<>(List.of(FractionalRank.MIDDLE, FractionalRank.MIDDLE.after()));
        for (int i = 0; i < 500; i++) {
            int at = random.nextInt(ranks.size() - 1);
            var between = FractionalRank.between(ranks.get(at), ranks.get(at + 1), random.nextBoolean());
            ranks.add(at + 1, between);
        }
        assertThat(ranks).isSorted().doesNotHaveDuplicates();
        assertThat(ranks).allSatisfy(rank -> assertThat(rank.fraction()).doesNotEndWith("0"));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void is_short_wherever_things_are_put(@ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        var ranks = new ArrayList<>(List.of(FractionalRank.MIDDLE, FractionalRank.MIDDLE.after()));
        var times = new ArrayList<>(List.of(0, 1));
        for (int i = 2; i < 2_000; i++) {
            int at = random.nextInt(ranks.size() - 1);
            var between = FractionalRank.between(ranks.get(at), ranks.get(at + 1), times.get(at + 1) > times.get(at));
            ranks.add(at + 1, between);
            times.add(at + 1, i);
        }
        assertThat(ranks)
                .allSatisfy(rank -> assertThat(rank.fraction().length()).isLessThan(20));
    }

    @Test
    void stays_short_when_all_go_right_after_the_same_one() {
        var low = FractionalRank.MIDDLE;
        var high = FractionalRank.MIDDLE.after();
        for (int i = 0; i < MANY; i++) {
            high = FractionalRank.between(low, high, true);
        }
        assertThat(high.fraction().length()).isLessThan(MANY / 200);
    }

    @Test
    void stays_short_when_each_goes_right_after_the_one_before() {
        var low = FractionalRank.MIDDLE;
        var high = FractionalRank.MIDDLE.after();
        for (int i = 0; i < MANY; i++) {
            low = FractionalRank.between(low, high, false);
        }
        assertThat(low.fraction().length()).isLessThan(MANY / 200);
    }

    @Test
    void needs_no_fraction_at_the_ends_of_a_list() {
        var first = FractionalRank.MIDDLE;
        var last = FractionalRank.MIDDLE;
        for (int i = 0; i < MANY; i++) {
            first = first.before();
            last = last.after();
        }
        assertThat(first.fraction()).isEmpty();
        assertThat(last.fraction()).isEmpty();
    }

    @Test
    void is_not_found_where_there_is_nothing_between() {
        assertThatThrownBy(() -> FractionalRank.between(FractionalRank.MIDDLE, FractionalRank.MIDDLE, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
