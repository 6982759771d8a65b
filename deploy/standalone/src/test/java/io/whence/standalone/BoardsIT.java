package io.whence.standalone;

import static io.whence.standalone.Crew.comment;
import static io.whence.standalone.Crew.idOf;
import static io.whence.standalone.WalkThroughIT.items;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a team does with its tasks, over HTTP; every read follows right after its write. */
@ExtendWith(SharedWhence.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardsIT {

    private Crew crew;
    private Http ana;
    private Http ben;

    @BeforeAll
    void foundTeam(Deployment shared) {
        crew = Crew.found(shared, "private");
        ana = crew.ana().http();
        ben = crew.ben().http();
    }

    private String board(String name) {
        return "/api/v1/boards/"
                + ana.post(crew.path() + "/boards", Map.of("name", name)).id();
    }

    private String list(String board, Map<String, Object> list) {
        return ana.post(board + "/lists", list).id();
    }

    private String task(Map<String, Object> task) {
        return "/api/v1/tasks/" + ana.post(crew.path() + "/tasks", task).id();
    }

    private static List<String> texts(JsonNode array, String field) {
        var texts = new ArrayList<String>();
        array.forEach(element -> texts.add(element.path(field).asString()));
        return texts;
    }

    @Nested
    class A_task {

        @Test
        void comes_out_of_a_question_with_links_both_ways() {
            var question = crew.ask(ana, "Do we cache the catalogue?");
            var list = list(board("Catalogue"), Map.of("name", "Next"));
            var task = task(Map.of("title", "Cache the catalogue", "list", list));
            ana.put(task + "/links/implements/" + idOf(question)).expect(200);

            var read = ana.get(task).expect(200).json();
            assertThat(read.path("links").path(0).path("target").path("id").asString())
                    .isEqualTo(idOf(question));
            var asked = ana.get(question).expect(200).json();
            assertThat(texts(asked.path("tasks"), "id")).containsExactly(idOf(task));
            assertThat(asked.path("tasks").path(0).path("relation").asString()).isEqualTo("implements");
        }

        @Test
        void is_edited_scheduled_and_done_with_all_of_it_on_record() {
            var task = task(Map.of("title", "Rotate the keys", "due", "2027-03-01T17:00:00+01:00[Europe/Berlin]"));
            ana.patch(task, Map.of("body", "All of them.", "priority", "high", "labels", List.of("Ops")))
                    .expect(200);
            ana.put(task + "/assignees/" + crew.ben().handle()).expect(200);
            comment(ben.after(ana), task, "On it, @" + crew.ana().handle() + ".");
            ben.put(task + "/completion").expect(200);

            var read = ben.get(task).expect(200).json();
            assertThat(read.path("state").asString()).isEqualTo("done");
            assertThat(read.path("due").path("zone").asString()).isEqualTo("Europe/Berlin");
            assertThat(read.path("due").path("at").asString()).isEqualTo("2027-03-01T16:00:00Z");
            assertThat(texts(read.path("assignees"), "id"))
                    .containsExactly(crew.ben().id());
            assertThat(read.path("comments").path(0).path("mentions").path(0).toString())
                    .contains(crew.ana().id());
            assertThat(items(ben.get(task + "/revisions"))).hasSize(2);
            assertThat(items(ben.get(task + "/history")).stream()
                            .map(event -> event.path("type").asString()))
                    .containsExactly(
                            "task.opened",
                            "task.scheduled",
                            "task.edited",
                            "task.prioritized",
                            "task.labelled",
                            "task.assigned",
                            "comment.added",
                            "task.completed");
            assertThat(texts(
                            ben.get(crew.path() + "/tasks?state=done&label=Ops")
                                    .json()
                                    .path("items"),
                            "id"))
                    .containsExactly(idOf(task));
        }

        @Test
        void holds_checklists_whose_items_become_tasks() {
            var task = task(Map.of("title", "Move house"));
            ana.post(task + "/checklists", Map.of("name", "Boxes")).expect(201);
            var checklist = task + "/checklists/"
                    + ana.get(task).json().path("checklists").path(0).path("id").asString();
            ana.post(checklist + "/items", Map.of("text", "Books")).expect(201);
            ana.post(checklist + "/items", Map.of("text", "Plates", "at", "first"))
                    .expect(201);
            var items = ana.get(task).json().path("checklists").path(0).path("items");
            assertThat(texts(items, "text")).containsExactly("Plates", "Books");
            ana.put(checklist + "/items/" + items.path(0).path("id").asString() + "/check")
                    .expect(200);
            var converted = ana.call(
                            "POST",
                            checklist + "/items/" + items.path(1).path("id").asString() + "/conversion")
                    .send()
                    .expect(201);
            var made = converted.header("Location").orElseThrow();
            assertThat(ana.get(made).expect(200).json().path("title").asString())
                    .isEqualTo("Books");
        }

        @Test
        void waits_for_others_but_never_for_itself() {
            var one = task(Map.of("title", "One"));
            var two = task(Map.of("title", "Two"));
            var three = task(Map.of("title", "Three"));
            ana.put(two + "/blockers/" + idOf(one)).expect(200);
            ana.put(three + "/blockers/" + idOf(two)).expect(200);
            ana.put(one + "/blockers/" + idOf(three)).expectProblem(409, "blocks-in-a-circle");
            assertThat(texts(ana.get(two).json().path("blockers"), "id")).containsExactly(idOf(one));
            assertThat(texts(ana.get(crew.path() + "/tasks?blocked=true").json().path("items"), "id"))
                    .contains(idOf(two), idOf(three))
                    .doesNotContain(idOf(one));
        }

        @Test
        void is_refused_what_makes_no_sense() {
            ana.post(
                            crew.path() + "/tasks",
                            Map.of("title", "Too late", "start", "2027-02-01T00:00:00Z", "due", "2027-01-01T00:00:00Z"))
                    .expectProblem(400, "due-before-start");
            var task = task(Map.of("title", "Nobody's"));
            ana.put(task + "/assignees/member_" + idOf(task).substring(5)).expectProblem(409, "assignee-not-in-team");
        }
    }

    @Nested
    class A_board {

        @Test
        void shows_its_lists_and_tasks_in_the_order_they_were_put() {
            var board = board("Kitchen");
            var next = list(board, Map.of("name", "Next"));
            var doing = list(board, Map.of("name", "Doing", "at", "first"));
            var soup = task(Map.of("title", "Soup", "list", next));
            var bread = task(Map.of("title", "Bread", "list", next, "before", idOf(soup)));
            var salad = task(Map.of("title", "Salad", "list", next));
            ana.put(salad + "/place", Map.of("list", next, "after", idOf(bread)))
                    .expect(200);
            ana.put(soup + "/place", Map.of("list", doing)).expect(200);

            var lists = ana.get(board).expect(200).json().path("lists");
            assertThat(texts(lists, "name")).containsExactly("Doing", "Next");
            assertThat(texts(lists.path(0).path("tasks"), "title")).containsExactly("Soup");
            assertThat(texts(lists.path(1).path("tasks"), "title")).containsExactly("Bread", "Salad");
            var moved = items(ana.get(soup + "/history")).getLast();
            assertThat(moved.path("summary").asString()).contains("“Next”", "“Doing”");
            ana.put(bread + "/place", Map.of("list", next, "after", idOf(soup)))
                    .expectProblem(409, "position-not-found");
        }

        @Test
        void keeps_to_its_limits_unless_somebody_says_why() {
            var board = board("Workshop");
            var doing = list(board, Map.of("name", "Doing", "limit", 1));
            task(Map.of("title", "First", "list", doing));
            var second = task(Map.of("title", "Second"));
            ana.put(second + "/place", Map.of("list", doing)).expectProblem(409, "wip-limit-reached");
            ana.put(second + "/place", Map.of("list", doing, "override", "the customer waits"))
                    .expect(200);
            assertThat(ana.get(board).json().path("lists").path(0).path("count").asLong())
                    .isEqualTo(2);
            var list = "/api/v1/lists/" + doing;
            ana.put(list + "/archive").expect(200);
            var third = task(Map.of("title", "Third"));
            ana.put(third + "/place", Map.of("list", doing)).expectProblem(409, "list-archived");
        }

        @Test
        void tells_its_flow_and_how_long_a_task_stood_where() {
            var board = board("Release");
            var next = list(board, Map.of("name", "Next"));
            var done = list(board, Map.of("name", "Done"));
            var task = task(Map.of("title", "Ship it", "list", next));
            ana.put(task + "/place", Map.of("list", done)).expect(200);
            var times = ana.get(task + "/times").expect(200).json();
            assertThat(times.path("lists").size()).isEqualTo(2);
            var flow = ana.get(board + "/flow").expect(200).json().path("days");
            var today = flow.path(flow.size() - 1).path("counts");
            assertThat(today.path(next).asLong()).isZero();
            assertThat(today.path(done).asLong()).isEqualTo(1);
        }
    }

    @Test
    void a_calendar_is_read_by_whoever_knows_its_address_until_it_is_revoked() {
        task(Map.of("title", "File the report", "due", Map.of("at", "2027-05-03T09:00:00Z", "zone", "Asia/Tokyo")));
        var made = ana.post(crew.path() + "/calendars", Map.of("scope", "team")).expect(201);
        var anybody = ana.as(null);
        var feed = anybody.get(made.json().path("url").asString()).expect(200);
        assertThat(feed.header("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(feed.text()).contains("BEGIN:VCALENDAR", "TZID=Asia/Tokyo:20270503T180000");
        ana.delete("/api/v1/calendars/" + made.id()).expect(200);
        anybody.after(ana).get(made.json().path("url").asString()).expectProblem(404, "not-found");
    }
}
