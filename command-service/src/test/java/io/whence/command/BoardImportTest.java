package io.whence.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.whence.command.RunningService.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boards on their way in through the door that everybody uses; real ones where {@code WHENCE_REAL_DATA} names a folder of them. */
class BoardImportTest {

    private static final String WHERE = "WHENCE_REAL_DATA";
    private static final String BOARD = "board.json";

    @TempDir
    static Path data;

    static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.on(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static byte[] teahouse(String name) throws IOException {
        try (var in = BoardImportTest.class.getResourceAsStream("/trello/teahouse-" + name + ".json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static Answer ended(String team, byte[] board) throws InterruptedException {
        var owner = service.asOwner();
        var begun = owner.upload(
                "/teams/" + team + "/imports?format=trello",
                new Archive().with(BOARD, board).bytes());
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        return service.ended(owner, begun.id());
    }

    private static long imported(String team, byte[] board) throws InterruptedException {
        var ended = ended(team, board);
        assertThat(ended.body().path("state").asString()).as(ended.toString()).isEqualTo("completed");
        return ended.body().path("eventsRecorded").asLong();
    }

    @Test
    void go_on_record_once() throws Exception {
        assertThat(imported("teahouse", teahouse("earlier"))).isPositive();
        assertThat(imported("teahouse", teahouse("earlier"))).isZero();
        assertThat(imported("teahouse", teahouse("later"))).isPositive();
        assertThat(imported("teahouse", teahouse("later"))).isZero();
        assertThat(imported("teahouse", teahouse("earlier"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"{,malformed-json", "[],wrong-file", "{},wrong-file"})
    void that_are_none_end_under_a_code(String file, String code) throws Exception {
        var ended = ended("nothing", file.getBytes(StandardCharsets.UTF_8));
        assertThat(ended.body().path("state").asString()).isEqualTo("failed");
        assertThat(ended.body().path("failure").path("code").asString()).isEqualTo(code);
    }

    @Test
    void with_a_text_of_a_hundred_megabytes_end_under_a_code() throws Exception {
        var json = new byte[100 << 20];
        Arrays.fill(json, (byte) 'x');
        var head =
                "{\"id\":\"b1\",\"name\":\"B\",\"cards\":[{\"id\":\"c1\",\"desc\":\"".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, json, 0, head.length);
        var ended = ended("long", json);
        assertThat(ended.body().path("failure").path("code").asString()).isEqualTo("beyond-limits");
        assertThat(imported("afterwards", teahouse("earlier"))).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"amirite", "hermes"})
    void that_are_real_go_on_record_once(String name) throws Exception {
        var folder = System.getProperty(WHERE, System.getenv(WHERE));
        var file = Path.of(folder == null ? "" : folder, "trello", name + ".json");
        if (folder == null || !Files.exists(file)) {
            System.out.println("SKIPPED: BoardImportTest, since " + WHERE + " names no folder with real boards in it");
        }
        assumeTrue(folder != null && Files.exists(file));
        long began = System.nanoTime();
        long recorded = imported(name, Files.readAllBytes(file));
        System.out.printf("%s: %d events in %d ms%n", name, recorded, (System.nanoTime() - began) / 1_000_000);
        assertThat(recorded).isPositive();
        var again = ended(name, Files.readAllBytes(file));
        assertThat(again.body().path("eventsRecorded").asLong()).isZero();
        assertThat(again.body().path("eventsDone").asLong()).isEqualTo(recorded);
    }
}
