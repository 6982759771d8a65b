package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that follows a timeline, whatever becomes of its connection and of the server. */
@ExtendWith(SharedWhence.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveIT {

    private static final long SEED = Long.getLong("whence.seed", 20_261_126L);
    private static final int RESTARTS = 3;
    private static final int WRITES_BETWEEN = 40;
    private static final Duration BACK_WITHIN = Duration.ofMinutes(3);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<String> read = new ArrayList<>();
    private String lastId = "";

    @Test
    void read_across_disconnects_crashes_and_restarts_is_the_log(Deployment whence) throws Exception {
        var random = new Random(SEED);
        var crew = Crew.found(whence, "private");
        var question = crew.ask(crew.ana().http(), "Who follows this?");
        for (int restart = 0; restart < RESTARTS; restart++) {
            int written = restart;
            var writer = Thread.ofVirtual().start(() -> {
                for (int i = 0; i < WRITES_BETWEEN; i++) {
                    write(crew, question, "comment-" + written + "-" + i);
                }
            });
            // Some of it is written while nobody reads, and some while there is nobody to read from.
            follow(crew, read.size() + 1 + random.nextInt(WRITES_BETWEEN / 2), random);
            if (restart % 2 == 0) {
                whence.kill();
            } else {
                whence.stop();
            }
            whence.start();
            writer.join();
        }
        var log = ImportIT.all(crew.upToDate(), crew.path() + "/timeline?by=recorded&order=asc").stream()
                .map(LiveIT::eventId)
                .toList();
        follow(crew, log.size(), random);
        assertThat(read).isEqualTo(log);
        assertThat(log).hasSizeGreaterThan(RESTARTS * WRITES_BETWEEN);
    }

    /** Has one effect, however often it has to be sent. */
    private static void write(Crew crew, String question, String body) {
        await().atMost(BACK_WITHIN).until(() -> {
            try {
                return crew.ana()
                        .http()
                        .call("POST", question + "/comments")
                        .key(body)
                        .body(Map.of("body", body))
                        .send()
                        .ok();
            } catch (UncheckedIOException _) {
                return false;
            }
        });
    }

    /** Reads until there are so many, over one connection after the other. */
    private void follow(Crew crew, int until, Random random) {
        await().atMost(BACK_WITHIN).until(() -> {
            try (var lines = open(crew)) {
                take(lines, Math.min(until, read.size() + 1 + random.nextInt(10)));
            } catch (IOException | UncheckedIOException _) {
                // It broke off: the next connection goes on after what this one told.
            }
            return read.size() >= until;
        });
    }

    private BufferedReader open(Crew crew) throws IOException, InterruptedException {
        var http = crew.reader().http();
        var request = HttpRequest.newBuilder(
                        URI.create(http.base() + crew.path() + "/timeline" + (lastId.isEmpty() ? "?since=0" : "")))
                .header("Authorization", "Bearer " + http.token())
                .header("Accept", "text/event-stream");
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        var answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("answered " + answer.statusCode());
        }
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** As a browser reads server-sent events (HTML Standard, section 9.2.6): what is not ended by an empty line was not sent. */
    private void take(BufferedReader lines, int until) throws IOException {
        var id = lastId;
        @Nullable String data = null;
        while (read.size() < until) {
            var line = lines.readLine();
            if (line == null) {
                return;
            }
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            } else if (line.isEmpty()) {
                lastId = id;
                if (data != null) {
                    read.add(eventId(JsonMapper.shared().readTree(data)));
                    data = null;
                }
            }
        }
    }

    private static String eventId(JsonNode item) {
        return item.path("eventId").asString();
    }
}
