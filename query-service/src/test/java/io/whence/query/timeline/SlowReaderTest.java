package io.whence.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.whence.api.question.QuestionEvent.QuestionVoted;
import io.whence.api.text.VoteValue;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import io.whence.query.platform.web.OpenAnswers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Who does not read is dropped; everybody else is served as if nothing were. */
@TestPropertySource(properties = {"server.tomcat.connection-timeout=1s", "whence.open-answers=1"})
class SlowReaderTest extends HttpTest {

    private static final int SMALLEST_WINDOW = 4_096;

    @Autowired
    private OpenAnswers answers;

    @Test
    void who_takes_nothing_is_dropped() throws IOException {
        var scene = Scene.set(story, suffix);
        story.in(scene.team()).by(scene.ada());
        var question = story.ask("How?");
        settle();
        var path = "/teams/" + scene.slug() + "/timeline";
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(SMALLEST_WINDOW);
            socket.connect(new InetSocketAddress("localhost", port()));
            socket.getOutputStream()
                    .write(("GET /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + scene.reader()
                                    + "\r\nAccept: text/event-stream\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().atMost(Duration.ofSeconds(20)).until(() -> answers.count() == 1);
            assertThat(send(scene.reader(), path, "Accept", "text/event-stream").code())
                    .as("there is room for one")
                    .isEqualTo("too-many-open-answers");
            int told = 0;
            while (answers.count() == 1 && told < 50_000) {
                story.tell(new QuestionVoted(question, VoteValue.UP, null));
                told++;
                // Nobody is slowed down by it.
                if (told % 1_000 == 0) {
                    assertThat(get(scene.reader(), path + "?limit=1").status()).isEqualTo(200);
                }
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> answers.count() == 0);
        }
    }
}
