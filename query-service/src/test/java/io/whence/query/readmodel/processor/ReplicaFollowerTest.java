package io.whence.query.readmodel.processor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.whence.query.readmodel.lease.LeaseTimes;
import io.whence.query.readmodel.store.ModelChanges;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.mongo.TestMongo;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReplicaFollowerTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    /** A reader looks by itself when it slept for long; whoever waits must hear of that in time all the same. */
    @Test
    void tells_of_what_a_reader_found_before() throws Exception {
        var votes = new VotesProjection();
        var model = new ReadModelDefinition(votes.name(), votes.version(), votes.collections());
        try (var server = new TestMongo()) {
            var owner = server.owner("votes");
            var rebuild = owner.rebuild(model);
            var writer = owner.promote(model, rebuild.finish());
            var node = server.node();
            var signal = new PositionSignal();
            var live = new LiveReadModel("votes", signal);
            var watch = new ReplicaFollower(
                    model, node, live, new ReadModelLag(Clock.systemUTC()), signal, LeaseTimes.USUAL);
            watch.look();
            var waiting = CompletableFuture.supplyAsync(() -> {
                long before = System.nanoTime();
                assertThat(signal.await(() -> live.position() >= 6, LONG)).isTrue();
                return Duration.ofNanos(System.nanoTime() - before);
            });
            while (!signal.isAwaited()) {
                Thread.onSpinWait();
            }
            writer.write(new ModelChanges(6, List.of(), List.of()));
            assertThat(requireNonNull(live.store()).refresh()).isTrue();
            watch.look();
            assertThat(waiting.get(LONG.toSeconds() * 2, TimeUnit.SECONDS)).isLessThan(LONG.dividedBy(2));
        }
    }
}
