package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.whence.platform.web.ClientLogPosition;
import io.whence.standalone.TcpProxy.Weather;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever happens to the processes, and to what is between them: no acknowledged write is lost, none has its effect twice, no
 * projection skips an event, and read models equal those of a rebuild.
 */
@ExtendWith(SharedWhence.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

    private static final long SEED = Long.getLong("whence.seed", 20_260_214L);
    private static final int WRITERS = 8;
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(25);
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(10);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);

    /** Longer than a claim lasts without a sign of life. */
    private static final Duration FROZEN_FOR = Duration.ofSeconds(10);

    private static final Duration AWAY_FOR = Duration.ofSeconds(6);

    private Network network;
    private Deployment whence;
    private Crew crew;
    private Load load;

    @BeforeAll
    void start() {
        network = new Network();
        whence = network.isThere() ? network.cluster() : WhenceProcess.fresh();
        whence.start();
    }

    /** Each has a team and a load of its own, so that what one leaves unsettled is not found by the next. */
    @BeforeEach
    void found() {
        crew = Crew.found(whence, "private");
        load = new Load(crew, SEED);
    }

    @AfterEach
    void mend() {
        network.clear();
        whence.start();
    }

    @AfterAll
    void end() {
        whence.close();
        network.close();
    }

    @Test
    void each_process_is_killed_in_turn() {
        for (var victim : whence.processes()) {
            load.runThrough(WRITERS, 100, () -> {
                victim.kill();
                if (whence.processes().size() == 1) {
                    victim.start();
                }
            });
            whence.start();
            load.settle();
        }
        nothingIsLostAndNothingIsThereTwice();
    }

    @Test
    void each_process_is_frozen_for_longer_than_its_claims_last() {
        for (var victim : whence.processes()) {
            load.runThrough(WRITERS, 60, () -> freeze(victim));
            load.settle();
        }
        nothingIsLostAndNothingIsThereTwice();
    }

    @Test
    void a_reply_is_lost_after_its_commit_and_had_again_with_the_same_key() {
        var question = crew.ask(crew.ana().http(), "Did you get that?");
        try (var line = new TcpProxy(crew.owner().base().getAuthority())) {
            var ben = new Http(line.uri(), crew.ben().http().token());
            var write = ben.call("POST", question + "/answers").key("lost").body(Map.of("body", "Once."));
            line.turn(Weather.HALF_OPEN);
            var sent = Thread.ofVirtual()
                    .start(() -> assertThatThrownBy(write::send).isInstanceOf(UncheckedIOException.class));
            await().atMost(BACK_WITHIN)
                    .until(() ->
                            crew.upToDate().get(question).json().path("answers").size() == 1);
            line.turn(Weather.DOWN);
            await().atMost(BACK_WITHIN).until(() -> !sent.isAlive());
            line.turn(Weather.FAIR);
            var again = write.send().expect(201);
            write.send().expectSameAs(again);
        }
        var answers = crew.upToDate().get(question).expect(200).json().path("answers");
        assertThat(answers.findValuesAsString("body")).containsExactly("Once.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Weather.class,
            names = {"DOWN", "SILENT", "HALF_OPEN"})
    void without_its_log_it_refuses_to_write_and_goes_on_reading(Weather weather) {
        assumeTrue(network.isThere(), Network.MISSING);
        var ana = crew.ana().http();
        var question = crew.ask(ana, "Is it there?");
        ana.get(question).expect(200);
        network.axonServer().turn(weather);
        var write = ana.call("POST", question + "/answers")
                .key("while-away-" + weather)
                .body(Map.of("body", "Not now"));
        refusedInTime(write);
        refusedInTime(ana.call("GET", "/api/v1/imports/import_" + "0".repeat(26)));
        for (var node : network.readers(whence)) {
            readsAndSaysHowFarBehindItIs(new Http(node.baseUri(), ana.token()), question);
        }
        network.clear();
        for (var node : network.readers(whence)) {
            var reader = new Http(node.baseUri(), ana.token());
            await().atMost(BACK_WITHIN).until(() -> behind(reader, question).isEmpty());
        }
        await().atMost(BACK_WITHIN)
                .until(write::send, reply -> reply.status() != 503)
                .expect(201);
        assertThat(ana.get(question).expect(200).json().path("answers").size()).isEqualTo(1);
    }

    private static void readsAndSaysHowFarBehindItIs(Http reader, String question) {
        await().atMost(NOTICED_WITHIN).until(() -> behind(reader, question).isPresent());
        long first = behind(reader, question).orElseThrow();
        assertThat(reader.get(question).expect(200).header(Http.POSITION)).isPresent();
        await().atMost(NOTICED_WITHIN).until(() -> behind(reader, question).orElseThrow() > first);
        long begun = System.nanoTime();
        reader.call("GET", question)
                .header(Http.POSITION, ClientLogPosition.encode(Long.MAX_VALUE))
                .header("Prefer", "wait=1")
                .send()
                .expectProblem(503, "read-model-behind");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(NOTICED_WITHIN);
    }

    private static Optional<Long> behind(Http reader, String question) {
        return reader.get(question).expect(200).header("Whence-Behind").map(Long::valueOf);
    }

    private static void refusedInTime(Http.Call call) {
        long begun = System.nanoTime();
        var refused = call.send();
        refused.expectProblem(503, "storage-unavailable");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(REFUSED_WITHIN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Weather.class,
            names = {"DOWN", "SILENT", "HALF_OPEN", "SLOW"})
    void the_log_goes_away_under_load_and_comes_back(Weather weather) {
        assumeTrue(network.isThere(), Network.MISSING);
        goesAwayUnderLoad(network.axonServer(), weather);
    }

    @ParameterizedTest
    @EnumSource(
            value = Weather.class,
            names = {"DOWN", "SILENT", "HALF_OPEN", "SLOW"})
    void mongodb_goes_away_under_load_and_comes_back(Weather weather) {
        assumeTrue(network.isThere(), Network.MISSING);
        goesAwayUnderLoad(network.mongodb(), weather);
    }

    private void goesAwayUnderLoad(TcpProxy server, Weather weather) {
        load.runThrough(WRITERS, 60, () -> {
            server.turn(weather);
            pause(AWAY_FOR);
            server.turn(Weather.FAIR);
        });
        load.settle();
        nothingIsLostAndNothingIsThereTwice();
    }

    private void nothingIsLostAndNothingIsThereTwice() {
        var reader = crew.upToDate();
        awaitCaughtUp(reader);
        Kept.everyAcknowledgedWriteIsThere(reader, load);
        var live = ReadOut.of(reader, crew);
        assertThat(live.keySet().stream().filter(path -> path.contains("/history #")))
                .as("one event for every acknowledged write, and no other")
                .hasSize(load.acknowledged().size());
        try (var rebuilt = whence.rebuilt()) {
            rebuilt.start();
            Kept.assertSame(live, ReadOut.of(at(rebuilt, reader), crew));
        }
        for (var node : network.readers(whence)) {
            Kept.assertSame(live, ReadOut.of(at(node, reader), crew));
        }
    }

    private Http at(WhenceProcess node, Http reader) {
        var there = new Http(node.baseUri(), reader.token()).after(reader);
        awaitCaughtUp(there);
        return there;
    }

    /** Until the questions that were written before can be read; each read model catches up in its own time. */
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
