package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.whence.standalone.TcpProxy.Weather;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several processes, whatever happens to them and to what is between them: nothing acknowledged is lost, and nothing happens twice. */
@ExtendWith(SharedWhence.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

    private static final long SEED = Long.getLong("whence.seed", 20_260_214L);
    private static final int WRITERS = 8;
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(25);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);

    /** Longer than a claim lasts without a sign of life. */
    private static final Duration FROZEN_FOR = Duration.ofSeconds(10);

    private TcpProxy axonServer;
    private TcpProxy mongodb;
    private Cluster cluster;
    private Crew crew;
    private Load load;

    @BeforeAll
    void start() {
        assumeTrue(Cluster.isWanted(), "one process has no network inside");
        axonServer = new TcpProxy(Cluster.axonServerAddress());
        mongodb = new TcpProxy(Cluster.mongodbAddress());
        cluster = Cluster.through(axonServer, mongodb);
        cluster.start();
        crew = Crew.found(cluster, "private");
        load = new Load(crew, SEED);
    }

    @AfterAll
    void end() {
        if (cluster != null) {
            cluster.close();
            axonServer.close();
            mongodb.close();
        }
    }

    @Test
    void each_process_is_killed_in_turn() {
        for (var victim : cluster.processes().toList()) {
            load.runThrough(WRITERS, 100, victim::kill);
            victim.start();
            load.settle();
        }
        nothingIsLostAndNothingIsThereTwice();
    }

    @Test
    void each_process_is_frozen_for_longer_than_its_claims_last() {
        for (var victim : cluster.processes().toList()) {
            load.runThrough(WRITERS, 60, () -> freeze(victim));
            load.settle();
        }
        nothingIsLostAndNothingIsThereTwice();
    }

    @ParameterizedTest
    @EnumSource(
            value = Weather.class,
            names = {"DOWN", "SILENT"})
    void without_its_log_it_refuses_to_write_and_goes_on_reading(Weather weather) {
        var others = Crew.found(cluster, "private");
        var ana = others.ana().http();
        var question = others.ask(ana, "Is it there?");
        ana.get(question).expect(200);
        axonServer.turn(weather);
        try {
            long begun = System.nanoTime();
            var refused = ana.call("POST", question + "/answers")
                    .key("while-away-" + weather)
                    .body(Map.of("body", "Not now"))
                    .send();
            refused.expectProblem(503, "storage-unavailable");
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(REFUSED_WITHIN);
            for (int i = 0; i < 2 * cluster.queries().size(); i++) {
                new Http(cluster.baseUri(), ana.token()).get(question).expect(200);
            }
        } finally {
            axonServer.turn(Weather.FAIR);
        }
        var answered = await().atMost(BACK_WITHIN)
                .until(
                        () -> ana.call("POST", question + "/answers")
                                .key("while-away-" + weather)
                                .body(Map.of("body", "Not now"))
                                .send(),
                        reply -> reply.status() != 503);
        answered.expect(201);
        assertThat(ana.get(question).expect(200).json().path("answers").size()).isEqualTo(1);
    }

    @Test
    void mongodb_goes_away_and_comes_back() {
        for (var weather : List.of(Weather.DOWN, Weather.SILENT, Weather.SLOW)) {
            load.runThrough(WRITERS, 60, () -> {
                mongodb.turn(weather);
                pause(Duration.ofSeconds(6));
                mongodb.turn(Weather.FAIR);
            });
            load.settle();
        }
        nothingIsLostAndNothingIsThereTwice();
    }

    @Test
    void the_log_goes_away_under_load_and_comes_back() {
        for (var weather : List.of(Weather.DOWN, Weather.SILENT, Weather.SLOW)) {
            load.runThrough(WRITERS, 60, () -> {
                axonServer.turn(weather);
                pause(Duration.ofSeconds(6));
                axonServer.turn(Weather.FAIR);
            });
            load.settle();
        }
        nothingIsLostAndNothingIsThereTwice();
    }

    private void nothingIsLostAndNothingIsThereTwice() {
        awaitCaughtUp(crew.ana().http());
        Kept.everyAcknowledgedWriteIsThere(crew, load);
        var live = ReadOut.of(crew.ana().http(), crew);
        assertThat(live.keySet().stream().filter(path -> path.contains("/history #")))
                .as("one event for every acknowledged write, and no other")
                .hasSize(load.acknowledged().size());
        try (var rebuilt = cluster.rebuilt()) {
            rebuilt.start();
            Kept.assertSame(live, ReadOut.of(reader(rebuilt), crew));
        }
        for (var node : cluster.queries()) {
            Kept.assertSame(live, ReadOut.of(reader(node), crew));
        }
    }

    private Http reader(WhenceProcess node) {
        var reader = new Http(node.baseUri(), crew.ana().http().token())
                .after(crew.ana().http());
        awaitCaughtUp(reader);
        return reader;
    }

    /** Until everything this caller has written can be read. */
    private void awaitCaughtUp(Http reader) {
        await().atMost(BACK_WITHIN)
                .ignoreException(UncheckedIOException.class)
                .until(() -> reader.get(crew.path() + "/questions?limit=1").status() == 200);
    }

    private static void freeze(WhenceProcess victim) {
        signal(victim, "STOP");
        try {
            pause(FROZEN_FOR);
        } finally {
            signal(victim, "CONT");
        }
    }

    private static void signal(WhenceProcess process, String signal) {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The fault has to last: there is nothing to wait for but time. */
    private static void pause(Duration duration) {
        await().pollDelay(duration).atMost(duration.plusSeconds(5)).until(() -> true);
    }
}
