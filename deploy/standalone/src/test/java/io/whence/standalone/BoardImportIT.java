package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.id.TypeIds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real boards, where they are at hand: every card comes out as the export has it. */
@ExtendWith(SharedWhence.class)
class BoardImportIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({"amirite.json, 81, 3", "hermes.json, 55, 29"})
    void every_card_is_as_the_export_says(String file, int cards, int comments, Deployment deployment)
            throws IOException {
        var path = Archive.real(file).resolve("trello").resolve(file);
        var export = JSON.readTree(path.toFile());
        assertThat(export.path("cards").size()).isEqualTo(cards);
        var crew = Crew.found(deployment, "private");
        var report = Archive.ofBoard(path).importInto(crew.owner(), crew.slug());
        assertThat(report.path("eventsRecorded").asLong()).isGreaterThan(300);

        var owner = crew.owner();
        var tasks = new HashMap<String, JsonNode>();
        for (var task : ImportIT.all(owner, crew.path() + "/tasks?state=any")) {
            var id = task.path("id").asString();
            tasks.put(id, owner.get("/api/v1/tasks/" + id).expect(200).json());
        }
        assertThat(tasks).hasSize(cards);
        var lists = new HashMap<String, String>();
        export.path("lists")
                .forEach(list ->
                        lists.put(list.path("id").asString(), list.path("name").asString()));
        var softly = new SoftAssertions();
        for (var card : export.path("cards")) {
            var id = TypeIds.derived(
                    "task", crew.id(), "trello", "card/" + card.path("id").asString());
            softly.assertThat(tasks).containsKey(id);
            if (tasks.containsKey(id)) {
                check(softly, card, tasks.get(id), lists, export);
            }
        }
        softly.assertAll();
        assertThat(tasks.values().stream()
                        .mapToInt(task -> task.path("comments").size())
                        .sum())
                .isEqualTo(comments);

        var again = Archive.ofBoard(path).importInto(crew.owner(), crew.slug());
        assertThat(again.path("eventsRecorded").asLong()).isZero();
    }

    private static void check(
            SoftAssertions softly, JsonNode card, JsonNode task, Map<String, String> lists, JsonNode export) {
        var name = card.path("name").asString();
        softly.assertThat(task.path("title").asString()).isEqualTo(name);
        softly.assertThat(task.path("body").asString())
                .as("description of %s", name)
                .isEqualTo(card.path("desc").asString());
        softly.assertThat(task.path("archived").asBoolean())
                .as("whether %s is archived", name)
                .isEqualTo(card.path("closed").asBoolean());
        softly.assertThat(task.path("list").path("name").asString())
                .as("list of %s", name)
                .isEqualTo(lists.get(card.path("idList").asString()));
        softly.assertThat(checklists(
                        task.path("checklists"),
                        "text",
                        item -> item.path("checked").asBoolean()))
                .as("checklists of %s", name)
                .containsExactlyInAnyOrderElementsOf(checklists(
                        ofCard(export.path("checklists"), card.path("id").asString()),
                        "name",
                        item -> item.path("state").asString().equals("complete")));
    }

    private static JsonNode ofCard(JsonNode checklists, String card) {
        var own = JSON.createArrayNode();
        checklists.forEach(checklist -> {
            if (checklist.path("idCard").asString().equals(card)) {
                own.add(checklist);
            }
        });
        return own;
    }

    /** Each as one text: its name, and its items with whether they are done, in whatever order they come. */
    private static List<String> checklists(JsonNode checklists, String text, Predicate<JsonNode> done) {
        var all = new ArrayList<String>();
        for (var checklist : checklists) {
            var items = new ArrayList<String>();
            var inside = checklist.has("items") ? checklist.path("items") : checklist.path("checkItems");
            inside.forEach(item -> items.add(
                    (done.test(item) ? "[x] " : "[ ] ") + item.path(text).asString()));
            items.sort(null);
            all.add(checklist.path("name").asString() + items);
        }
        return all;
    }
}
