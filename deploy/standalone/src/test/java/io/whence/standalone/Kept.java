package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;

/** What must hold after whatever happened: what was acknowledged is there, once. */
final class Kept {

    private static final int SHOWN = 20;

    private Kept() {}

    static void everyAcknowledgedWriteIsThere(Http http, Load load) {
        var documents = new HashMap<String, JsonNode>();
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
        assertThat(without(expected, actual)).as("missing").isEmpty();
        assertThat(without(actual, expected)).as("not expected").isEmpty();
        var softly = new SoftAssertions();
        expected.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(actual.get(entry.getKey())))
                .limit(SHOWN)
                .forEach(entry -> softly.assertThat(actual.get(entry.getKey()))
                        .as(entry.getKey())
                        .isEqualTo(entry.getValue()));
        softly.assertAll();
    }

    private static List<String> without(Map<String, JsonNode> some, Map<String, JsonNode> others) {
        return some.keySet().stream().filter(path -> !others.containsKey(path)).toList();
    }
}
