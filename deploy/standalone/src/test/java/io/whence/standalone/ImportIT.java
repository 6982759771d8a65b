package io.whence.standalone;

import static io.whence.standalone.WalkThroughIT.items;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Real communities' dumps, where they are at hand: what comes out at the other end is what went in. */
@ExtendWith(SharedWhence.class)
class ImportIT {

    @ParameterizedTest
    @ValueSource(strings = {"coffee.meta", "conlang.meta"})
    void every_post_is_as_the_dump_says(String site, Deployment deployment) throws IOException {
        var dump = Dump.ofSite(site);
        var crew = Crew.found(deployment, "private");
        var owner = crew.owner();
        var report = dump.archive().importInto(owner, crew.slug());
        assertThat(report.path("eventsRecorded").asLong()).isGreaterThan(1_000);
        for (var file : report.path("files")) {
            assertThat(file.path("imported").asLong() + file.path("skipped").asLong())
                    .as("rows of %s that are accounted for", file.path("file"))
                    .isEqualTo(file.path("rows").asLong());
        }

        var imported = questionsByTitleAndTime(owner, crew);
        assertThat(imported).hasSize(dump.questions().size());
        var softly = new SoftAssertions();
        for (var expected : dump.questions()) {
            var id = imported.get(expected.get("Title") + " " + at(expected));
            softly.assertThat(id).as("question %s", expected.id()).isNotNull();
            if (id != null) {
                check(softly, owner, dump, expected, "/api/v1/questions/" + id);
            }
        }
        softly.assertAll();

        var again = dump.archive().importInto(owner, crew.slug());
        assertThat(again.path("eventsRecorded").asLong()).isZero();
        assertThat(again.path("alreadyThere").asLong())
                .isEqualTo(report.path("eventsRecorded").asLong()
                        + report.path("alreadyThere").asLong());
    }

    private static void check(SoftAssertions softly, Http http, Dump dump, Dump.Row expected, String path) {
        var question = http.get(path).expect(200).json();
        softly.assertThat(question.path("title").asString())
                .as("title of %s", path)
                .isEqualTo(expected.get("Title"));
        softly.assertThat(question.path("tags").valueStream().map(JsonNode::asString))
                .as("tags of %s", path)
                .containsExactlyInAnyOrderElementsOf(Dump.tags(expected));
        checkPost(softly, http, dump, expected, question, path);

        var answers = dump.answersTo(expected.id());
        softly.assertThat(question.path("answers").size())
                .as("answers of %s", path)
                .isEqualTo(answers.size())
                .isEqualTo(Integer.parseInt(expected.get("AnswerCount", "0")));
        for (var answer : answers) {
            var found = question.path("answers")
                    .valueStream()
                    .filter(shown ->
                            Instant.parse(shown.path("createdAt").asString()).equals(at(answer)))
                    .filter(shown ->
                            Dump.unixLines(shown.path("body").asString()).equals(dump.body(answer.id())))
                    .findFirst();
            softly.assertThat(found).as("answer %s", answer.id()).isPresent();
            if (found.isPresent()) {
                var id = found.get().path("id").asString();
                checkPost(softly, http, dump, answer, found.get(), "/api/v1/answers/" + id);
                softly.assertThat(question.path("acceptedAnswerId").asString("").equals(id))
                        .as("whether answer %s is the accepted one", answer.id())
                        .isEqualTo(answer.id().equals(expected.get("AcceptedAnswerId", "")));
            }
        }
    }

    private static void checkPost(
            SoftAssertions softly, Http http, Dump dump, Dump.Row expected, JsonNode post, String path) {
        var id = expected.id();
        softly.assertThat(post.path("score").asLong())
                .as("score of post %s", id)
                .isEqualTo(Long.parseLong(expected.get("Score")));
        softly.assertThat(post.path("comments").size())
                .as("comments of post %s", id)
                .isEqualTo(Integer.parseInt(expected.get("CommentCount", "0")));
        softly.assertThat(Dump.unixLines(post.path("body").asString()))
                .as("body of post %s", id)
                .isEqualTo(dump.body(id));
        softly.assertThat(all(http, path + "/revisions"))
                .as("revisions of post %s", id)
                .hasSize(dump.revisions(id));
    }

    private static Map<String, String> questionsByTitleAndTime(Http http, Crew crew) {
        var byTitle = new HashMap<String, String>();
        for (var question : all(http, crew.path() + "/questions?state=any")) {
            byTitle.put(
                    question.path("title").asString() + " "
                            + Instant.parse(question.path("createdAt").asString()),
                    question.path("id").asString());
        }
        return byTitle;
    }

    static List<JsonNode> all(Http http, String path) {
        var first = path + (path.contains("?") ? "&" : "?") + "limit=100";
        var all = new ArrayList<JsonNode>();
        var reply = http.get(first);
        all.addAll(items(reply));
        while (reply.json().hasNonNull("next")) {
            reply = http.get(first + "&cursor=" + reply.json().path("next").asString());
            all.addAll(items(reply));
        }
        return all;
    }

    static Instant at(Dump.Row row) {
        return LocalDateTime.parse(row.get("CreationDate")).toInstant(ZoneOffset.UTC);
    }
}
