package io.whence.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.whence.api.calendar.CalendarScope;
import io.whence.api.event.CalendarEvent.CalendarPublished;
import io.whence.api.event.CalendarEvent.CalendarRevoked;
import io.whence.api.event.MemberEvent.MemberLeft;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskDeleted;
import io.whence.api.event.TaskEvent.TaskEdited;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.id.CalendarId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.task.Moment;
import io.whence.api.text.MarkdownText;
import io.whence.platform.web.SecretGenerator;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarHttpTest extends HttpTest {

    private Scene scene;

    private record Published(CalendarId id, String secret) {
        String path() {
            return "/calendars/" + secret + ".ics";
        }
    }

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        story.in(scene.team()).by(scene.ben());
    }

    private Published publish(MemberId member, CalendarScope scope) {
        var secret = SecretGenerator.next(new SecureRandom());
        var id = CalendarId.next();
        story.tell(new CalendarPublished(id, scene.team(), member, scope, SecretGenerator.hash(secret)));
        return new Published(id, secret);
    }

    /** As a calendar program does: without a token. */
    private HttpResponse<String> fetch(String path, String... headers) throws IOException, InterruptedException {
        settle();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/api/v1" + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private List<VEvent> events(Published calendar) throws IOException, InterruptedException {
        return read(calendar).getEvents();
    }

    private ICalendar read(Published calendar) throws IOException, InterruptedException {
        var answer = fetch(calendar.path());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Biweekly.parse(answer.body()).first();
    }

    private TaskId due(String title, String at) {
        var id = story.task(title);
        story.tell(new TaskScheduled(id, null, Moment.parse(at)));
        return id;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2036-12-01T17:00:00+01:00[Europe/Berlin]",
                "2036-07-01T17:00:00-04:00[America/New_York]",
                "2036-07-01T17:00:00+05:45[Asia/Kathmandu]",
                "2036-07-01T17:00:00+02:00",
                "2036-07-01T17:00:00Z",
                // When clocks are set back, the hour comes twice: before, and after.
                "2036-10-26T02:30:00+02:00[Europe/Berlin]",
                "2036-10-26T02:30:00+01:00[Europe/Berlin]"
            })
    void holds_due_dates_as_their_zones_tell_them(String at) throws IOException, InterruptedException {
        var id = due("Deadline; really, \\ \"now\"", at);
        var calendar = publish(scene.ben(), CalendarScope.TEAM);
        var event = events(calendar).getFirst();
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(Moment.parse(at).at());
        assertThat(event.getUid().getValue()).isEqualTo(id.value() + "@whence");
        assertThat(event.getSummary().getValue()).isEqualTo("Deadline; really, \\ \"now\"");
        assertThat(event.getDescription().getValue()).isEqualTo("The body of Deadline; really, \\ \"now\"");
        assertThat(event.getUrl().getValue()).endsWith("/api/v1/tasks/" + id.value());
    }

    @Test
    void names_the_zone_and_brings_it_along() throws IOException, InterruptedException {
        due("Here", "2036-12-01T17:00:00+01:00[Europe/Berlin]");
        due("There", "2036-07-01T17:00:00-04:00[America/New_York]");
        var text = fetch(publish(scene.ben(), CalendarScope.TEAM).path()).body();
        assertThat(text)
                .contains("DTSTART;TZID=Europe/Berlin:20361201T170000\r\n")
                .contains("DTSTART;TZID=America/New_York:20360701T170000\r\n")
                .contains("TZID:Europe/Berlin\r\n")
                .contains("TZID:America/New_York\r\n")
                .contains("BEGIN:DAYLIGHT\r\n")
                .contains("BEGIN:STANDARD\r\n");
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void holds_no_character_that_a_feed_may_not_hold() throws IOException, InterruptedException {
        var id = due("Ding", "2036-12-01T17:00:00Z");
        story.tell(new TaskEdited(
                id, "Ding\u0007dong", new MarkdownText("one\rURL:http://evil.example/\r\ntwo\u0000three\tfour"), null));
        var calendar = publish(scene.ben(), CalendarScope.TEAM);
        assertThat(fetch(calendar.path()).body().replace("\r\n", ""))
                .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f]");
        var event = events(calendar).getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("Dingdong");
        assertThat(event.getDescription().getValue()).isEqualTo("one\nURL:http://evil.example/\ntwothree\tfour");
        assertThat(event.getUrl().getValue()).endsWith(id.value());
    }

    @Test
    void follows_a_task_through_its_changes() throws IOException, InterruptedException {
        var id = due("Do it", "2036-12-01T17:00:00+01:00[Europe/Berlin]");
        var calendar = publish(scene.ben(), CalendarScope.TEAM);
        var before = events(calendar).getFirst();
        story.tell(new TaskEdited(id, "Do it well", null, null));
        story.tell(new TaskScheduled(id, null, Moment.parse("2036-12-02T09:00:00+01:00[Europe/Berlin]")));
        var after = events(calendar).getFirst();
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getLastModified().getValue())
                .isAfter(before.getLastModified().getValue());
        assertThat(after.getSummary().getValue()).isEqualTo("Do it well");
        assertThat(after.getDateStart().getValue().toInstant()).hasToString("2036-12-02T08:00:00Z");
        story.tell(new TaskCompleted(id, null));
        assertThat(events(calendar).getFirst().getSummary().getValue()).isEqualTo("✓ Do it well");
        story.tell(new TaskDeleted(id, null));
        assertThat(events(calendar)).isEmpty();
    }

    @Test
    void is_of_the_team_or_of_what_one_member_is_to_do() throws IOException, InterruptedException {
        due("Somebody's", "2036-12-01T17:00:00Z");
        var own = due("Ben's", "2036-12-02T17:00:00Z");
        story.tell(new TaskAssigned(own, scene.ben()));
        story.task("Some day");
        assertThat(events(publish(scene.ben(), CalendarScope.TEAM))).hasSize(2);
        var events = events(publish(scene.ben(), CalendarScope.MEMBER));
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getSummary().getValue()).isEqualTo("Ben's");
    }

    @Test
    void is_there_for_whom_it_is_known_until_it_is_revoked() throws IOException, InterruptedException {
        due("Do it", "2036-12-01T17:00:00Z");
        var calendar = publish(scene.ben(), CalendarScope.TEAM);
        var answer = fetch(calendar.path());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-cache");
        var etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(fetch(calendar.path(), "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(fetch("/calendars/" + "A".repeat(43) + ".ics").statusCode()).isEqualTo(404);
        assertThat(fetch("/calendars/" + SecretGenerator.hash(calendar.secret()) + ".ics")
                        .statusCode())
                .as("the hash alone opens nothing")
                .isEqualTo(404);
        story.tell(new CalendarRevoked(calendar.id(), scene.ben()));
        assertThat(fetch(calendar.path()).statusCode()).isEqualTo(404);
    }

    @Test
    void ends_when_its_member_leaves_the_team() throws IOException, InterruptedException {
        var calendar = publish(scene.ben(), CalendarScope.TEAM);
        assertThat(events(calendar)).isEmpty();
        story.tell(new MemberLeft(scene.ben(), scene.team()));
        assertThat(fetch(calendar.path()).statusCode()).isEqualTo(404);
    }

    @Test
    void opens_nothing_else() throws IOException, InterruptedException {
        for (var path : List.of(
                "/calendars/x.ics",
                "/calendars/" + "A".repeat(43),
                "/calendars/../teams/" + scene.slug() + ".ics",
                "/teams/" + scene.slug() + "/calendars")) {
            assertThat(fetch(path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void is_listed_for_its_member_and_for_owners_without_its_secret() {
        var own = publish(scene.ben(), CalendarScope.TEAM);
        publish(scene.rea(), CalendarScope.MEMBER);
        var path = "/teams/" + scene.slug() + "/calendars";
        assertThat(get(scene.member(), path).each("id"))
                .containsExactly(own.id().value());
        assertThat(get(scene.owner(), path).each("scope")).containsExactly("team", "member");
        assertThat(get(scene.owner(), path).json().toString())
                .doesNotContain(own.secret())
                .doesNotContain(SecretGenerator.hash(own.secret()));
    }
}
