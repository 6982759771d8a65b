package io.whence.query.readmodel.processor;

import static io.whence.query.readmodel.processor.VotesProjection.BY_POSITION;
import static io.whence.query.readmodel.processor.VotesProjection.ITEMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.api.id.QuestionId;
import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.readmodel.lease.LeaseTimes;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.ReadModelStorage;
import io.whence.query.readmodel.store.mongo.MongoDump;
import io.whence.query.readmodel.store.mongo.TestMongo;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Several nodes on one storage, in one process. */
class SharedReadModelsTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final IndexScan ALL = IndexScan.under().atMost(10_000);
    private static final LeaseTimes QUICK = new LeaseTimes(
            Duration.ofMillis(50), Duration.ofMillis(1_500), Duration.ofMillis(5), Duration.ofMillis(20));

    private final TestMongo server = new TestMongo();
    private final TestLog log = new TestLog();
    private final List<ReadModelProcessors> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(ReadModelProcessors::stop);
        server.close();
        log.close();
    }

    private ReadModelProcessors start(ReadModelStorage storage, Projection... projections) {
        var node = new ReadModelProcessors(List.of(projections), log.events, storage, Clock.systemUTC(), QUICK);
        started.add(node);
        node.start();
        return node;
    }

    private ReadModelProcessors start(Projection... projections) {
        return start(server.node(), projections);
    }

    private void catchUp(ReadModelProcessors... nodes) {
        for (var node : nodes) {
            assertThat(node.awaitHead(SOON)).isTrue();
        }
    }

    private static ReadModelProcessor votes(ReadModelProcessors node) {
        return node.runners().iterator().next();
    }

    private static long written(ReadModelProcessors node) {
        return node.runners().stream().filter(ReadModelProcessor::isWriter).count();
    }

    private List<String> dump() {
        var votes = new VotesProjection();
        return MongoDump.of(server, new ReadModelDefinition(votes.name(), votes.version(), votes.collections()));
    }

    private void recordSome(int events) {
        QuestionId last = log.ask("first of some");
        for (int i = 1; i < events; i++) {
            if (i % 5 == 0) {
                last = log.ask("question " + i);
            } else {
                log.vote(last);
            }
        }
    }

    @Test
    void are_written_by_one_and_read_by_all() {
        recordSome(20);
        var nodes = new ReadModelProcessors[] {start(new VotesProjection()), start(new VotesProjection())};
        catchUp(nodes);
        for (int i = 0; i < 10; i++) {
            log.ask("one more");
            catchUp(nodes);
            for (var node : nodes) {
                assertThat(node.of(new VotesProjection()).scan(ITEMS, BY_POSITION, ALL))
                        .hasSize(21 + i);
            }
        }
        until(() ->
                Arrays.stream(nodes).mapToLong(SharedReadModelsTest::written).sum() == 1);
        for (var node : nodes) {
            assertThat(node.behind()).isZero();
            assertThat(new ReadModelHealthIndicator(node, Duration.ofMinutes(1))
                            .health()
                            .getStatus())
                    .isEqualTo(Status.UP);
        }
    }

    @Test
    void are_taken_over_at_once_from_a_node_that_ends() {
        var first = start(new VotesProjection());
        log.ask("first");
        catchUp(first);
        var second = start(new VotesProjection());
        catchUp(second);
        assertThat(votes(second).isWriter()).isFalse();
        first.stop();
        log.ask("second");
        catchUp(second);
        assertThat(votes(second).isWriter()).isTrue();
    }

    @Test
    void are_taken_over_from_a_node_that_is_not_heard_of_and_its_late_writes_are_refused() {
        var silent = FrozenRegister.of(server.node());
        var zombie = start(silent, new VotesProjection());
        recordSome(30);
        catchUp(zombie);
        var folded = new VotesProjection();
        var successor = start(folded);
        catchUp(successor);
        silent.frozen().set(true);
        until(() -> votes(successor).isWriter());
        recordSome(30);
        catchUp(successor, zombie);
        assertThat(folded.folded.get()).isPositive();
        assertThat(votes(zombie).isWriter()).isFalse();
        var taken = dump();
        zombie.stop();
        successor.stop();
        try (var alone = new TestMongo()) {
            var node = new ReadModelProcessors(
                    List.of(new VotesProjection()), log.events, alone.node(), Clock.systemUTC(), QUICK);
            started.add(node);
            node.start();
            catchUp(node);
            var votes = new VotesProjection();
            assertThat(taken)
                    .isEqualTo(MongoDump.of(
                            alone, new ReadModelDefinition(votes.name(), votes.version(), votes.collections())));
            node.stop();
        }
    }

    @Test
    void are_shared_out_among_the_nodes_that_live() {
        recordSome(5);
        var first = start(several());
        until(() -> written(first) == 4);
        var second = start(several());
        until(() -> written(first) == 2 && written(second) == 2);
        var third = start(several());
        until(() -> Stream.of(first, second, third).allMatch(node -> written(node) <= 2)
                && written(first) + written(second) + written(third) == 4);
        second.stop();
        until(() -> written(first) == 2 && written(third) == 2);
        log.ask("one more");
        catchUp(first, third);
    }

    private static Projection[] several() {
        return IntStream.range(0, 4)
                .mapToObj(i -> (Projection) new VotesProjection() {
                    @Override
                    public String name() {
                        return "votes-" + i;
                    }
                })
                .toArray(Projection[]::new);
    }

    @Test
    void are_rebuilt_where_they_are_written_and_swapped_in_everywhere() {
        recordSome(40);
        var writer = start(new VotesProjection());
        catchUp(writer);
        var reader = start(new VotesProjection());
        catchUp(reader);
        assertThatThrownBy(() -> reader.rebuild("votes")).isInstanceOf(IllegalStateException.class);
        writer.rebuild("votes");
        until(() -> !votes(writer).isRebuilding());
        log.ask("after it");
        catchUp(writer, reader);
        assertThat(reader.of(new VotesProjection()).scan(ITEMS, BY_POSITION, ALL))
                .hasSize(41);
    }

    @Test
    void of_an_older_version_are_left_to_the_node_that_rebuilds_them() {
        recordSome(10);
        var old = start(new VotesProjection());
        catchUp(old);
        var newer = start(new VotesProjection() {
            @Override
            public int version() {
                return 2;
            }
        });
        until(() -> votes(newer).position().isPresent());
        log.ask("one more");
        catchUp(newer);
        assertThat(votes(newer).isWriter()).isTrue();
        until(() -> votes(old).failure().equals(Optional.of("NewerModelException")));
        assertThat(votes(old).isWriter()).isFalse();
    }

    @Test
    void go_on_once_their_storage_can_be_reached_again() {
        try (var cable = server.cable()) {
            var node = start(server.node(cable), new VotesProjection());
            recordSome(10);
            catchUp(node);
            cable.cut();
            log.ask("while it is away");
            until(() -> votes(node).failure().isPresent());
            var documents = node.of(new VotesProjection());
            assertThatThrownBy(() -> documents.scan(ITEMS, BY_POSITION, ALL))
                    .isInstanceOf(StorageUnavailableException.class);
            assertThat(new ReadModelHealthIndicator(node, Duration.ofMinutes(1))
                            .health()
                            .getDetails()
                            .toString())
                    .contains("state=failing");
            cable.mend();
            catchUp(node);
            assertThat(documents.scan(ITEMS, BY_POSITION, ALL)).hasSize(11);
            until(() -> votes(node).failure().isEmpty());
        }
    }

    @Test
    void wait_for_a_silent_storage_for_a_bounded_time() {
        try (var cable = server.cable()) {
            var node = start(server.node(cable), new VotesProjection());
            log.ask("first");
            catchUp(node);
            var documents = node.of(new VotesProjection());
            cable.block();
            log.ask("while it is silent");
            long before = System.nanoTime();
            assertThatThrownBy(() -> documents.scan(ITEMS, BY_POSITION, ALL))
                    .isInstanceOf(StorageUnavailableException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            until(() -> votes(node).failure().isPresent());
            var other = start(new VotesProjection());
            catchUp(other);
            cable.mend();
            catchUp(node);
            assertThat(documents.scan(ITEMS, BY_POSITION, ALL)).hasSize(2);
        }
    }

    @Test
    void are_read_while_the_log_is_away() {
        log.ask("first");
        var writer = start(new VotesProjection());
        catchUp(writer);
        log.cutOff(true);
        until(() -> votes(writer).failure().isPresent());
        assertThat(writer.of(new VotesProjection()).scan(ITEMS, BY_POSITION, ALL))
                .hasSize(1);
        log.cutOff(false);
        log.ask("second");
        catchUp(writer);
    }

    @Test
    void tell_on_every_node_what_is_parked() {
        var writer = start(new VotesProjection());
        var bad = log.ask(VotesProjection.POISON);
        catchUp(writer);
        var reader = start(new VotesProjection());
        catchUp(reader);
        until(() -> List.copyOf(votes(reader).parked())
                .equals(List.of(new DeadLetter(bad.value(), 0, "java.lang.IllegalStateException"))));
        assertThat(votes(reader).isWriter()).isFalse();
    }

    /** Looks again and again, for a bounded time. */
    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it came true in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
