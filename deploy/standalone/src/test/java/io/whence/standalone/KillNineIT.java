package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Twenty crashes under a load of writes: what was acknowledged stays, nothing happens twice, and all can be rebuilt. */
class KillNineIT {

    private static final long SEED = Long.getLong("whence.seed", 20_260_214L);
    private static final int CRASHES = 20;

    @Test
    void twenty_crashes_lose_nothing_and_repeat_nothing(@TempDir Path directory, @TempDir Path fastDirectory)
            throws IOException {
        var random = new Random(SEED);
        var fast = FastStart.prepared(fastDirectory);
        try (var whence = WhenceProcess.launchedBy(fast.options())) {
            whence.start();
            var crew = Crew.found(whence, "private");
            whence.stop();
            var before = EventFile.in(whence.data());
            whence.start();
            var load = new Load(crew, SEED);
            int unknown = 0;
            for (int crash = 0; crash < CRASHES; crash++) {
                load.run(16 + random.nextInt(17), 1 + random.nextInt(400), whence::kill);
                unknown += load.unknownCount();
                whence.start();
                load.settle();
            }
            System.out.printf(
                    "%d crashes (seed %d): %d writes acknowledged, %d of unknown outcome settled%n",
                    CRASHES, SEED, load.acknowledged().size(), unknown);
            assertThat(unknown)
                    .as("a crash must have caught writes on their way")
                    .isPositive();
            everyAcknowledgedWriteIsThere(crew, load);
            var live = ReadOut.of(crew.ana().http(), crew);

            assertThat(whence.stop()).isIn(0, 143);
            var log = EventFile.in(whence.data());
            assertThat(log.isGapless()).as("%s", log).isTrue();
            assertThat(log.count())
                    .as("one event for every acknowledged write, and no other")
                    .isEqualTo(before.count() + load.acknowledged().size());

            FileSystemUtils.copyRecursively(whence.data(), directory);
            assertThat(FileSystemUtils.deleteRecursively(directory.resolve("read")))
                    .isTrue();
            try (var rebuilt = WhenceProcess.on(directory)) {
                rebuilt.start();
                var reader = new Http(rebuilt.baseUri(), crew.ana().http().token())
                        .after(crew.ana().http());
                assertSame(live, ReadOut.of(reader, crew));
            }
        }
    }

    private static void everyAcknowledgedWriteIsThere(Crew crew, Load load) {
        var documents = new HashMap<String, JsonNode>();
        var http = crew.ana().http();
        var scores = new HashMap<String, Long>();
        for (var acknowledged : load.acknowledged()) {
            var write = acknowledged.write();
            if (write.path().endsWith("/vote")) {
                scores.merge(acknowledged.id(), 1L, Long::sum);
            }
            if (!acknowledged.id().startsWith("question_")) {
                continue;
            }
            var question = documents.computeIfAbsent(
                    acknowledged.id(),
                    id -> http.get("/api/v1/questions/" + id).expect(200).json());
            assertThat(question.path("version").asLong())
                    .as("version of %s after %s", acknowledged.id(), write)
                    .isGreaterThanOrEqualTo(acknowledged.version());
        }
        for (var acknowledged : load.acknowledged()) {
            var write = acknowledged.write();
            if (acknowledged.id().startsWith("answer_") && write.path().endsWith("/answers")) {
                var question = Objects.requireNonNull(documents.get(questionOf(write)));
                assertThat(question.path("answers").findValuesAsString("id")).contains(acknowledged.id());
                assertThat(question.path("answers").toString()).containsOnlyOnce("\"Answer " + write.key() + "\"");
            } else if (acknowledged.id().startsWith("comment_")) {
                var question = Objects.requireNonNull(documents.get(questionOf(write)));
                assertThat(question.path("comments").toString()).containsOnlyOnce("\"Comment " + write.key() + "\"");
            }
        }
        documents.forEach((id, question) -> {
            assertThat(question.path("score").asLong()).as("score of %s", id).isEqualTo(scores.getOrDefault(id, 0L));
            for (var answer : question.path("answers")) {
                var answerId = answer.path("id").asString();
                assertThat(answer.path("score").asLong())
                        .as("score of %s", answerId)
                        .isEqualTo(scores.getOrDefault(answerId, 0L));
            }
        });
    }

    private static String questionOf(Load.Write write) {
        return Crew.idOf(write.path().substring(0, write.path().lastIndexOf('/')));
    }

    /** Says where two differ, not all that they hold. */
    static void assertSame(Map<String, JsonNode> expected, Map<String, JsonNode> actual) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (path, document) -> assertThat(actual.get(path)).as(path).isEqualTo(document));
    }
}
