package io.whence.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.event.TeamEvent.TeamVisibilityChanged;
import io.whence.api.id.QuestionId;
import io.whence.api.team.TeamVisibility;
import io.whence.api.text.VoteValue;
import io.whence.query.HttpTest;
import io.whence.query.RandomTasks;
import io.whence.query.Scene;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveHttpTest extends HttpTest {

    private static final int EVENTS = 300;

    private Scene scene;
    private String path = "";
    private QuestionId question = QuestionId.next();

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        path = "/teams/" + scene.slug() + "/timeline";
        question = story.in(scene.team()).by(scene.ada()).ask("How?");
        settle();
    }

    /** As a browser reads server-sent events (HTML Standard, section 9.2.6), as far as they are used. */
    private final class Reader implements AutoCloseable {
        private final BufferedReader lines;
        private String lastId;

        Reader(String lastId, String query) {
            var answer = lastId.isEmpty()
                    ? stream(scene.reader(), path + query, "Accept", "text/event-stream")
                    : stream(scene.reader(), path + query, "Accept", "text/event-stream", "Last-Event-ID", lastId);
            assertThat(answer.statusCode()).isEqualTo(200);
            this.lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            this.lastId = lastId;
        }

        /** The next event's data; null at the end. */
        @Nullable
        String next() throws IOException {
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return data.toString();
                }
            }
            return null;
        }

        /** Reads what is between two events. */
        void comment() throws IOException {
            for (var line = lines.readLine(); line != null && !line.startsWith(":"); line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    lastId = line.substring(3).strip();
                }
            }
        }

        @Override
        public void close() {
            try {
                lines.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String eventId(String data) {
        return JsonMapper.shared().readTree(data).path("eventId").asString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void read_with_random_disconnects_is_the_log(long seed) throws IOException, InterruptedException {
        var random = new Random(seed);
        var tasks = new RandomTasks(story, new Random(seed), scene.team());
        int total = EVENTS + all(scene.reader(), path + "?limit=100", "eventId").size();
        var writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < EVENTS; i++) {
                if (i % 2 == 0) {
                    story.tell(new QuestionVoted(question, VoteValue.UP, null));
                } else {
                    tasks.step(List.of(scene.ada(), scene.ben()), List.of(question));
                }
            }
        });
        var read = new ArrayList<String>();
        var lastId = "";
        while (read.size() < total) {
            try (var reader = new Reader(lastId, lastId.isEmpty() ? "?since=0" : "")) {
                int stay = random.nextInt(40);
                for (int i = 0; i < stay && read.size() < total; i++) {
                    var data = reader.next();
                    if (data == null) {
                        break;
                    }
                    read.add(eventId(data));
                }
                if (stay > 0) {
                    lastId = reader.lastId;
                }
            }
        }
        writer.join();
        var log = all(scene.reader(), path + "?by=recorded&order=asc&limit=100", "eventId");
        assertThat(read).isEqualTo(log.subList(0, read.size()));
    }

    @Test
    void tells_what_happens_from_now_on_and_only_what_is_asked_for() throws IOException {
        try (var reader = new Reader("", "?kind=question.asked")) {
            reader.comment();
            story.tell(new QuestionVoted(question, VoteValue.UP, null));
            story.ask("And now?");
            assertThat(reader.next()).contains("Ada Park asked “And now?”");
        }
    }

    @Test
    void ends_for_who_may_not_read_it_any_more() throws IOException {
        story.in(scene.team()).tell(new TeamVisibilityChanged(scene.team(), TeamVisibility.PUBLIC));
        settle();
        var answer = stream(scene.outsider(), path, "Accept", "text/event-stream");
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isNotNull();
            story.tell(new TeamVisibilityChanged(scene.team(), TeamVisibility.PRIVATE));
            story.ask("A secret");
            var rest = new StringBuilder();
            for (var line = read(lines); line != null; line = read(lines)) {
                rest.append(line);
            }
            assertThat(rest).doesNotContain("A secret");
        }
    }

    private static @Nullable String read(BufferedReader lines) {
        try {
            return lines.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    @Test
    void refuses_what_is_no_id_and_who_may_not_see() {
        assertThat(send(scene.reader(), path, "Accept", "text/event-stream", "Last-Event-ID", "x")
                        .code())
                .isEqualTo("bad-parameter");
        assertThat(send(scene.outsider(), path, "Accept", "text/event-stream").status())
                .isEqualTo(404);
    }
}
