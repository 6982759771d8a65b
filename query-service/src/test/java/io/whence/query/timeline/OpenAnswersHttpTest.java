package io.whence.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.whence.query.HttpTest;
import io.whence.query.Scene;
import io.whence.query.readmodel.web.StreamingResponses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What goes on for as long as its reader stays: how many there may be, and for how long. */
@TestPropertySource(properties = {"whence.budget.streams=3", "whence.live.longest=2s", "whence.live.heartbeat=200ms"})
class OpenAnswersHttpTest extends HttpTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String LIVE = "text/event-stream";

    @Autowired
    private StreamingResponses answers;

    @Test
    void who_asks_for_the_headers_alone_has_nothing_opened() throws IOException {
        var scene = Scene.set(story, suffix);
        settle();
        for (var type : new String[] {LIVE, "text/csv", "application/x-ndjson"}) {
            for (int i = 0; i < 10; i++) {
                try (var socket = new Socket("localhost", port())) {
                    socket.getOutputStream()
                            .write(("HEAD /api/v1/teams/" + scene.slug() + "/timeline HTTP/1.1\r\nHost: localhost\r\n"
                                            + "Authorization: Bearer " + scene.reader() + "\r\nAccept: " + type
                                            + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                    // Whoever sent it has gone when the headers are there.
                    var head = new BufferedReader(
                                    new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .lines()
                            .takeWhile(line -> !line.isEmpty())
                            .collect(Collectors.joining("\n"));
                    assertThat(head).startsWith("HTTP/1.1 200").containsIgnoringCase("content-type: " + type);
                }
            }
        }
        assertThat(answers.count()).isZero();
    }

    @Test
    void a_member_has_so_many_open_and_others_have_theirs() throws IOException {
        var scene = Scene.set(story, suffix);
        settle();
        var path = "/teams/" + scene.slug() + "/timeline";
        var open = new ArrayList<HttpResponse<InputStream>>();
        for (int i = 0; i < 3; i++) {
            open.add(stream(scene.reader(), path, "Accept", LIVE));
            assertThat(open.getLast().statusCode()).isEqualTo(200);
        }
        var refused = send(scene.reader(), path, "Accept", LIVE + ", application/json");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too-many-at-once");
        try (var other = stream(scene.member(), path, "Accept", LIVE).body()) {
            assertThat(other.read()).isPositive();
        }
        for (var one : open) {
            one.body().close();
        }
        await().atMost(SOON)
                .until(() -> stream(scene.reader(), path, "Accept", LIVE).statusCode() == 200);
    }

    @Test
    void a_live_stream_ends_before_long_and_says_where_to_go_on() throws IOException {
        var scene = Scene.set(story, suffix);
        settle();
        try (var live = stream(scene.reader(), "/teams/" + scene.slug() + "/timeline", "Accept", LIVE)
                .body()) {
            assertThat(new String(live.readAllBytes(), StandardCharsets.UTF_8)).contains("retry:", "id:");
        }
    }
}
