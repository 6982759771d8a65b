package io.whence.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.text.VoteValue;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import io.whence.query.readmodel.web.StreamingResponses;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;

/**
 * Who does not read is dropped; everybody else is served as if nothing were. The server here waits for a second where it would for a
 * minute, and little is on its way at a time, so that this shows soon.
 */
@TestPropertySource(properties = "server.tomcat.connection-timeout=1s")
class SlowReaderTest extends HttpTest {

    private static final int SMALLEST_WINDOW = 4_096;
    private static final int SMALL_BUFFER = 8_192;
    private static final Duration SOON = Duration.ofMinutes(1);

    @TestConfiguration
    static class SmallBuffers {

        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> smallBuffers() {
            return tomcat -> tomcat.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.txBufSize", Integer.toString(SMALL_BUFFER)));
        }
    }

    @Autowired
    private StreamingResponses answers;

    @Test
    void who_takes_nothing_is_dropped() throws IOException {
        var scene = Scene.set(story, suffix);
        story.in(scene.team()).by(scene.ada());
        var question = story.ask("How?");
        settle();
        var path = "/teams/" + scene.slug() + "/timeline";
        // Readers of other tests are gone as soon as something is to be sent to them.
        await().atMost(SOON).until(() -> answers.count() == 0);
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(SMALLEST_WINDOW);
            socket.connect(new InetSocketAddress("localhost", port()));
            socket.getOutputStream()
                    .write(("GET /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + scene.reader() + "\r\nAccept: text/event-stream\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().atMost(SOON).until(() -> answers.count() == 1);
            int told = 0;
            while (answers.count() == 1 && told < 20_000) {
                story.tell(new QuestionVoted(question, VoteValue.UP, null));
                told++;
                // Nobody is slowed down by it.
                if (told % 100 == 0) {
                    assertThat(get(scene.reader(), path + "?limit=1").status()).isEqualTo(200);
                }
            }
            await().atMost(SOON).until(() -> answers.count() == 0);
        }
    }
}
