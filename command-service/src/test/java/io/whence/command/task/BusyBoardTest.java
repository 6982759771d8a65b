package io.whence.command.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.CommandRejectedException;
import io.whence.api.Rejection;
import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.id.ListId;
import io.whence.api.id.TaskId;
import io.whence.api.task.TaskCommand.BlockTask;
import io.whence.api.task.TaskCommand.MoveTask;
import io.whence.api.task.TaskCommand.Placement;
import io.whence.api.task.TaskRejection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people at one board at once, on a real event log. */
class BusyBoardTest {

    private static final int THREADS = 16;

    @TempDir
    static Path data;

    static LiveTasks live;

    @BeforeAll
    static void start() {
        live = LiveTasks.on(data);
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    static MoveTask move(TaskId task, ListId list, RelativePosition<TaskId> position) {
        return new MoveTask(task, new Placement(list, position, null));
    }

    /** Sends them from many threads; how each one was refused, if it was. */
    static List<Optional<Rejection>> all(List<?> commands) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var sent = commands.stream()
                    .map(command -> threads.submit((Callable<Optional<Rejection>>) () -> send(command)))
                    .toList();
            return sent.stream().map(BusyBoardTest::result).toList();
        }
    }

    private static Optional<Rejection> send(Object command) {
        try {
            live.send(command);
            return Optional.empty();
        } catch (CommandRejectedException e) {
            return Optional.of(e.rejection());
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<TaskMoved> moved() {
        return live.log().stream().filter(TaskMoved.class::isInstance).map(TaskMoved.class::cast);
    }

    @Test
    void takes_two_thousand_moves_and_loses_none() {
        var lists = List.of(live.list(null), live.list(null), live.list(null));
        var neighbours = lists.stream().map(live::task).toList();
        var tasks = IntStream.range(0, 100)
                .mapToObj(i -> live.task(lists.get(i % 3)))
                .toList();
        var dice = new Random(7);
        var moves = IntStream.range(0, 2_000)
                .mapToObj(_ -> {
                    int to = dice.nextInt(3);
                    var positions = List.of(
                            RelativePosition.<TaskId>first(),
                            RelativePosition.<TaskId>last(),
                            RelativePosition.before(neighbours.get(to)),
                            RelativePosition.after(neighbours.get(to)));
                    return move(tasks.get(dice.nextInt(100)), lists.get(to), positions.get(dice.nextInt(4)));
                })
                .toList();

        assertThat(all(moves)).allMatch(Optional::isEmpty);

        var taken = moved().filter(event -> tasks.contains(event.taskId())).toList();
        assertThat(taken.stream().map(BusyBoardTest::asAsked)).containsExactlyInAnyOrderElementsOf(moves);
        assertThat(eachLeavesWhereTheOneBeforeWent(taken, tasks, lists)).isTrue();
    }

    private static MoveTask asAsked(TaskMoved event) {
        return move(event.taskId(), event.to().listId(), event.position());
    }

    private static boolean eachLeavesWhereTheOneBeforeWent(
            List<TaskMoved> taken, List<TaskId> tasks, List<ListId> lists) {
        Map<TaskId, BoardPlace> places = new HashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            places.put(tasks.get(i), new BoardPlace(live.board, lists.get(i % 3)));
        }
        return taken.stream()
                .allMatch(event -> event.to().boardId().equals(live.board)
                        && places.put(event.taskId(), event.to()).equals(event.from()));
    }

    @Test
    void keeps_a_limit_to_the_last_place() {
        var from = live.list(null);
        var limited = live.list(10);
        var moves = IntStream.range(0, 64)
                .mapToObj(_ -> move(live.task(from), limited, RelativePosition.last()))
                .toList();

        var refused = all(moves).stream().flatMap(Optional::stream).toList();

        assertThat(refused).hasSize(54).containsOnly(TaskRejection.WIP_LIMIT_REACHED);
        assertThat(moved().filter(event -> event.to().listId().equals(limited))).hasSize(10);
    }

    @Test
    void lets_a_limited_list_that_is_emptied_fill_up_again() {
        var from = live.list(null);
        var limited = live.list(3);
        var tasks = IntStream.range(0, 8).mapToObj(_ -> live.task(from)).toList();
        var back = new ArrayList<Object>();
        for (int round = 0; round < 40; round++) {
            for (TaskId task : tasks) {
                back.add(move(task, round % 2 == 0 ? limited : from, RelativePosition.last()));
            }
        }

        all(back);

        int count = 0;
        for (TaskMoved event : moved().toList()) {
            boolean leaves = event.from() != null && event.from().listId().equals(limited);
            boolean arrives = event.to().listId().equals(limited);
            count += (arrives ? 1 : 0) - (leaves ? 1 : 0);
            assertThat(count).isBetween(0, 3);
        }
    }

    @Test
    void closes_no_circle_of_blockers() {
        var ring =
                IntStream.range(0, 2 * THREADS).mapToObj(_ -> live.task(null)).toList();
        var blocks = IntStream.range(0, ring.size())
                .mapToObj(i -> new BlockTask(ring.get(i), ring.get((i + 1) % ring.size())))
                .toList();

        assertThat(all(blocks).stream().flatMap(Optional::stream)).containsExactly(TaskRejection.BLOCKS_IN_A_CIRCLE);
    }
}
