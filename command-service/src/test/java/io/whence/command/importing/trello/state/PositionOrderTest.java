package io.whence.command.importing.trello.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.board.RelativePosition;
import io.whence.command.importing.trello.FoldedBoard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionOrderTest {

    private static final int THINGS = 12;

    private static RelativePosition<Integer> anywhere(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> RelativePosition.first();
            case 1 -> RelativePosition.last();
            case 2 -> RelativePosition.before(random.nextInt(THINGS));
            default -> RelativePosition.after(random.nextInt(THINGS));
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void is_what_a_plain_list_would_be(long seed) {
        var random = new Random(seed);
        var order = new PositionOrder<Integer>();
        var plain = new ArrayList<Integer>();
        for (int i = 0; i < 2_000; i++) {
            Integer id = random.nextInt(THINGS);
            if (random.nextInt(6) == 0) {
                order.remove(id);
                plain.remove(id);
            } else {
                var position = anywhere(random);
                order.put(id, position);
                FoldedBoard.put(plain, id, position);
            }
            assertThat(order.all()).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void comes_to_any_other_by_moving_those_that_do_not_stay(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var order = new PositionOrder<Integer>();
            var wanted = new ArrayList<>(
                    IntStream.range(0, 1 + random.nextInt(THINGS)).boxed().toList());
            Collections.shuffle(wanted, random);
            wanted.forEach(id -> order.put(id, RelativePosition.last()));
            // What nobody asks for stands in between.
            order.put(-1, anywhere(random));
            Collections.shuffle(wanted, random);
            var staying = order.staying(wanted);
            RelativePosition<Integer> position = RelativePosition.first();
            for (Integer id : wanted) {
                if (!staying.contains(id)) {
                    order.put(id, position);
                }
                position = RelativePosition.after(id);
            }
            assertThat(order.all().stream().filter(id -> id >= 0).toList()).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void moves_no_more_than_must_move(long seed) {
        var random = new Random(seed);
        var order = new PositionOrder<Integer>();
        var wanted = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        wanted.forEach(id -> order.put(id, RelativePosition.last()));
        Integer moved = wanted.remove(random.nextInt(wanted.size()));
        wanted.add(random.nextInt(wanted.size()), moved);
        assertThat(order.staying(wanted)).hasSizeGreaterThanOrEqualTo(99);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void follows_the_numbers_things_are_given(long seed) {
        var random = new Random(seed);
        var ranks = new TrelloRankOrder<String, Integer>(id -> "%03d".formatted(id));
        var order = new PositionOrder<Integer>();
        var numbers = new double[THINGS];
        for (int i = 0; i < 500; i++) {
            int id = i < THINGS ? i : random.nextInt(THINGS);
            // Few numbers, so that some are given twice.
            numbers[id] = random.nextInt(8) / 2.0;
            order.put(id, ranks.spot("list", id, numbers[id]));
            ranks.put("list", id, numbers[id]);
            List<Integer> sorted = order.all().stream()
                    .sorted((one, other) -> numbers[one] == numbers[other]
                            ? Integer.compare(one, other)
                            : Double.compare(numbers[one], numbers[other]))
                    .toList();
            assertThat(order.all()).isEqualTo(sorted);
        }
    }
}
