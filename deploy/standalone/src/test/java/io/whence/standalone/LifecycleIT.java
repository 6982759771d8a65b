package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Starting and ending as an operator sees it. */
class LifecycleIT {

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    /** What the web server waits for who is still being answered. */
    private static final Duration LET_GO_WITHIN = Duration.ofSeconds(3);

    @Test
    void sigterm_under_load_ends_it_in_time_and_loses_nothing() {
        try (var whence = WhenceProcess.fresh()) {
            whence.start();
            var crew = Crew.found(whence, "private");
            whence.stop();
            var before = EventFile.in(whence.data());
            whence.start();
            var load = new Load(crew, 11);
            load.runUntilRefused(16, 300, () -> {
                var asked = Instant.now();
                assertThat(whence.stop()).isIn(0, 143);
                assertThat(Duration.between(asked, Instant.now())).isLessThan(STOPS_WITHIN);
            });
            whence.start();
            load.settle();
            whence.stop();
            assertThat(EventFile.in(whence.data()).count())
                    .isEqualTo(before.count() + load.acknowledged().size());
            assertThat(whence.log()).doesNotContain("\tat ");
        }
    }

    /** Else the web server waits out its time for them, which is longer. */
    @Test
    void those_who_read_live_are_let_go_before_it_ends() throws IOException, InterruptedException {
        try (var whence = WhenceProcess.fresh();
                var client = HttpClient.newHttpClient()) {
            whence.start();
            var crew = Crew.found(whence, "private");
            var live = client.send(
                    HttpRequest.newBuilder(URI.create(whence.baseUri() + crew.path() + "/timeline"))
                            .header(
                                    "Authorization",
                                    "Bearer " + crew.ana().http().token())
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(live.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).startsWith("id:");
                // What the first mark began with came at once; it waits for news once what happens next was told.
                crew.ask(crew.ana().http(), "Is anybody there?");
                assertThat(lines.lines()
                                .filter(line -> line.contains("Is anybody there?"))
                                .findFirst())
                        .isPresent();
                crew.ana().http().get(crew.path() + "/timeline").expect(200);
                assertThat(whence.terminate(LET_GO_WITHIN)).isIn(0, 143);
                assertThat(lines.lines())
                        .as("to its end, and not broken off")
                        .noneMatch(line -> line.startsWith("data:"));
            }
            assertThat(whence.log()).doesNotContain("AsyncRequestTimeoutException");
        }
    }

    @Test
    void a_second_process_on_the_same_data_is_refused_in_one_line() {
        try (var first = WhenceProcess.fresh()) {
            first.start();
            try (var second = WhenceProcess.on(first.data())) {
                second.launch();
                assertThat(second.awaitExit()).isNotZero();
                assertThat(second.log().strip().lines()).as(second.log()).hasSize(1);
                assertThat(second.log()).contains(first.data().toString());
            }
            Crew.found(first, "private");
        }
    }

    @Test
    void the_owner_token_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        try (var whence = WhenceProcess.fresh()) {
            whence.start();
            var token = whence.ownerToken();
            var file = whence.data().resolve("owner-token");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            whence.stop();
            whence.start();
            assertThat(whence.ownerToken()).isEqualTo(token);
            assertThat(whence.log())
                    .as("which somebody may keep")
                    .contains("is new, and is in", file.toString())
                    .doesNotContain(token.substring(token.length() - 43));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(whence.data())))
                    .isEqualTo("rwx------");
            whence.owner().get("/api/v1/teams").expect(200);
        }
    }
}
