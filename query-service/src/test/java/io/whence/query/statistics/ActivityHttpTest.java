package io.whence.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.query.HttpTest;
import io.whence.query.Scene;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityHttpTest extends HttpTest {

    private Scene scene;
    private String path = "";

    @BeforeEach
    void setTheScene() {
        scene = Scene.set(story, suffix);
        path = "/teams/" + scene.slug() + "/activity";
        story.in(scene.team()).by(scene.ada());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham"})
    void counts_by_the_days_and_hours_of_any_zone(String zone) {
        var random = new Random(5);
        var begin = Instant.parse("2020-03-27T00:00:00Z");
        var where = ZoneId.of(zone);
        var from = LocalDate.of(2020, 3, 28);
        var to = LocalDate.of(2020, 3, 31);
        Map<LocalDate, Long> days = new TreeMap<>();
        var week = new long[7][24];
        for (int i = 0; i < 60; i++) {
            var at = begin.plusSeconds(random.nextInt(6 * 24 * 3600));
            story.imported(at, "row/" + i).ask("Question " + i);
            var local = at.atZone(where);
            if (!local.toLocalDate().isBefore(from) && local.toLocalDate().isBefore(to)) {
                days.merge(local.toLocalDate(), 1L, Long::sum);
                week[local.getDayOfWeek().ordinal()][local.getHour()]++;
            }
        }
        var activity = get(scene.reader(), path + "?from=" + from + "&to=" + to + "&zone=" + zone)
                .json();
        var counted = new TreeMap<LocalDate, Long>();
        activity.path("days")
                .forEach(day -> counted.put(
                        LocalDate.parse(day.path("day").asString()),
                        day.path("count").asLong()));
        assertThat(counted).isEqualTo(days);
        for (int day = 0; day < 7; day++) {
            for (int hour = 0; hour < 24; hour++) {
                assertThat(activity.path("hoursOfWeek").path(day).path(hour).asLong())
                        .isEqualTo(week[day][hour]);
            }
        }
        assertThat(activity.path("total").asLong())
                .isEqualTo(days.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void counts_by_member_and_kind() {
        var at = Instant.parse("2021-05-05T10:00:00Z");
        var id = story.imported(at, "1").ask("One?");
        story.imported(at, "2").ask("Two?");
        story.by(scene.ben()).imported(at, "3").answer(id, "So.");
        story.byNobodyKnown().imported(at, "4").answer(id, "Or so.");
        var activity =
                get(scene.reader(), path + "?from=2021-05-05&to=2021-05-06").json();
        assertThat(activity.path("kinds").toString())
                .isEqualTo("[{\"type\":\"answer.given\",\"count\":2},{\"type\":\"question.asked\",\"count\":2}]");
        assertThat(activity.path("members").path(0).path("member").path("name").asString())
                .isEqualTo("Ada Park");
        assertThat(activity.path("members").path(0).path("count").asInt()).isEqualTo(2);
        assertThat(activity.path("members").toString()).contains("\"unknown\":true");
    }

    @ParameterizedTest
    @CsvSource({
        "from,yesterday,2021-01-02,UTC",
        "to,2021-01-01,2021-13-01,UTC",
        "to,2021-01-02,2021-01-01,UTC",
        "to,2021-01-01,2022-01-03,UTC",
        "zone,2021-01-01,2021-01-02,Mars/Olympus"
    })
    void names_the_parameter_it_cannot_take(String parameter, String from, String to, String zone) {
        var refused = get(scene.reader(), path + "?from=" + from + "&to=" + to + "&zone=" + zone);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").asString()).contains("Parameter " + parameter);
        assertThat(get(scene.reader(), path + "?to=2021-01-01").code()).isEqualTo("bad-parameter");
    }
}
