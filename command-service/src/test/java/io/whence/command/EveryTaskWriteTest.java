package io.whence.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.command.RunningService.Answer;
import io.whence.command.RunningService.Client;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every write to tasks, boards, lists and calendar feeds that the API promises, over HTTP and into a real event log. */
class EveryTaskWriteTest {

    @TempDir
    static Path data;

    static RunningService service;
    static Client owner;
    static Client ada;

    String board;
    String list;
    String task;

    @BeforeAll
    static void start() {
        service = RunningService.on(data);
        owner = service.asOwner();
        created(owner.post("/teams", "{'slug':'atlas','name':'Atlas','visibility':'private'}"));
        created(owner.post("/teams/atlas/members", "{'handle':'ada','name':'Ada','role':'member'}"));
        ada = service.as(created(owner.post("/teams/atlas/tokens", "{'member':'ada','name':'laptop'}"))
                .body()
                .path("token")
                .asString());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void open() {
        board = created(ada.post("/teams/atlas/boards", "{'name':'Release'}")).id();
        list = list("Doing");
        task = task("Write it down");
    }

    String list(String name) {
        return created(ada.post("/boards/" + board + "/lists", "{'name':'%s'}".formatted(name)))
                .id();
    }

    String task(String title) {
        return created(ada.post("/teams/atlas/tasks", "{'title':'%s','list':'%s'}".formatted(title, list)))
                .id();
    }

    static Answer created(Answer answer) {
        return EveryWriteTest.created(answer);
    }

    static Answer changed(Answer answer) {
        return EveryWriteTest.changed(answer);
    }

    /** What it leads to, and that the version then is so much higher. */
    void changes(Answer answer, long version) {
        assertThat(changed(answer).version()).isEqualTo(version);
    }

    @Nested
    class Tasks {

        @Test
        void can_be_opened_with_everything_at_once() {
            var opened = created(ada.post("/teams/atlas/tasks", """
                    {'title':'t','body':'**b**','list':'%s','before':'%s','start':'2026-11-01T09:00:00Z',
                     'due':{'at':'2026-12-01T16:00:00Z','zone':'Europe/Berlin'},'priority':'high',
                     'labels':['Big one'],'assignees':['ada','owner','ada']}""".formatted(list, task)));

            assertThat(opened.headers()).containsEntry("location", "/api/v1/tasks/" + opened.id());
            assertThat(opened.id()).startsWith("task_");
            assertThat(opened.version()).isEqualTo(6);
        }

        @Test
        void can_be_opened_on_no_board() {
            created(ada.post("/teams/atlas/tasks", "{'title':'t'}"));
        }

        @Test
        void can_be_changed_and_rolled_back() {
            changes(ada.patch("/tasks/" + task, "{'title':'Write it up','comment':'clearer'}"), 2);
            changes(ada.patch("/tasks/" + task, "{'priority':'low','labels':['a','b']}"), 5);
            changes(ada.patch("/tasks/" + task, "{'labels':['b'],'body':'b'}"), 7);
            changes(ada.post("/tasks/" + task + "/rollback", "{'revision':1,'comment':'no'}"), 8);
        }

        @Test
        void have_dates_that_null_clears_and_silence_leaves() {
            changes(
                    ada.patch(
                            "/tasks/" + task,
                            "{'start':'2026-12-01T09:00:00+01:00[Europe/Berlin]','due':'2026-12-02T09:00:00Z'}"),
                    2);
            changes(ada.patch("/tasks/" + task, "{'priority':'none'}"), 2);
            changes(ada.patch("/tasks/" + task, "{'start':null}"), 3);
            changes(ada.patch("/tasks/" + task, "{'start':null}"), 3);
            changes(ada.patch("/tasks/" + task, "{'due':null}"), 4);
        }

        @Test
        void can_be_moved_within_a_list_between_lists_and_between_boards() {
            var other = task("Read it");
            var done = list("Done");
            changes(ada.put("/tasks/" + task + "/place", "{'list':'%s','after':'%s'}".formatted(list, other)), 2);
            changes(ada.put("/tasks/" + task + "/place", "{'list':'%s'}".formatted(done)), 3);
            changes(ada.put("/tasks/" + other + "/place", "{'list':'%s','before':'%s'}".formatted(done, task)), 2);
            board = created(ada.post("/teams/atlas/boards", "{'name':'Next'}")).id();
            changes(ada.put("/tasks/" + task + "/place", "{'list':'%s','at':'first'}".formatted(list("Todo"))), 4);
        }

        @Test
        void can_be_completed_and_reopened() {
            changes(ada.put("/tasks/" + task + "/completion", null), 2);
            changes(ada.delete("/tasks/" + task + "/completion"), 3);
        }

        @Test
        void can_be_archived_and_taken_out_again() {
            changes(ada.put("/tasks/" + task + "/archive", null), 2);
            changes(ada.delete("/tasks/" + task + "/archive"), 3);
        }

        @Test
        void can_be_deleted_and_restored() {
            changes(owner.delete("/tasks/" + task), 2);
            changes(ada.post("/tasks/" + task + "/restore", null), 3);
        }

        @Test
        void are_watched_and_assigned_as_often_as_one_likes() {
            changes(ada.put("/tasks/" + task + "/watch", null), 2);
            changes(ada.put("/tasks/" + task + "/watch", null), 2);
            changes(ada.delete("/tasks/" + task + "/watch"), 3);
            changes(ada.delete("/tasks/" + task + "/watch"), 3);
            changes(ada.put("/tasks/" + task + "/assignees/owner", null), 4);
            changes(ada.put("/tasks/" + task + "/assignees/owner", null), 4);
            changes(ada.delete("/tasks/" + task + "/assignees/owner"), 5);
        }

        @Test
        void wait_for_each_other() {
            var other = task("Read it");
            changes(ada.put("/tasks/" + task + "/blockers/" + other, null), 2);
            changes(ada.put("/tasks/" + task + "/blockers/" + other, null), 2);
            changes(ada.delete("/tasks/" + task + "/blockers/" + other), 3);
        }

        @Test
        void point_at_questions_answers_and_tasks() {
            var question = EveryTaskWriteTest.created(
                            ada.post("/teams/atlas/questions", "{'title':'Why?','body':'b','tags':[]}"))
                    .id();
            var answer = EveryTaskWriteTest.created(
                            owner.post("/questions/" + question + "/answers", "{'body':'Because'}"))
                    .id();
            changes(ada.put("/tasks/" + task + "/links/implements/" + question, null), 2);
            changes(ada.put("/tasks/" + task + "/links/implements/" + question, null), 2);
            changes(ada.put("/tasks/" + task + "/links/caused-by/" + answer, null), 3);
            changes(ada.put("/tasks/" + task + "/links/relates-to/" + task("Read it"), null), 4);
            changes(ada.delete("/tasks/" + task + "/links/caused-by/" + answer), 5);
        }

        @Test
        void are_commented_on_like_questions() {
            var comment = created(ada.post("/tasks/" + task + "/comments", "{'body':'Hm, @owner'}"))
                    .id();
            created(owner.post("/tasks/" + task + "/comments", "{'body':'Yes','replyTo':'%s'}".formatted(comment)));
            changed(ada.put("/comments/" + comment + "/resolution", null));
        }
    }

    @Nested
    class Checklists {

        String checklist;
        String item;

        @BeforeEach
        void add() {
            checklist = created(ada.post("/tasks/" + task + "/checklists", "{'name':'Steps'}"))
                    .id();
            item = item("First");
        }

        String path() {
            return "/tasks/" + task + "/checklists/" + checklist;
        }

        String item(String text) {
            return created(ada.post(path() + "/items", "{'text':'%s'}".formatted(text)))
                    .id();
        }

        @Test
        void say_where_they_are_and_of_which_version_of_the_task() {
            var added = created(ada.post(path() + "/items", "{'text':'Zeroth','before':'%s'}".formatted(item)));

            assertThat(checklist).startsWith("checklist_");
            assertThat(added.id()).startsWith("item_");
            assertThat(added.version()).isEqualTo(4);
            assertThat(added.headers())
                    .containsEntry("location", "/api/v1" + path() + "/items/" + added.id())
                    .containsEntry("etag", "\"4\"");
        }

        @Test
        void can_be_renamed_and_removed() {
            changes(ada.patch(path(), "{'name':'Ways'}"), 4);
            changes(ada.patch(path(), "{'name':'Ways'}"), 4);
            changes(ada.delete(path()), 5);
        }

        @Test
        void have_items_that_can_be_checked_and_unchecked() {
            changes(ada.put(path() + "/items/" + item + "/check", null), 4);
            changes(ada.put(path() + "/items/" + item + "/check", null), 4);
            changes(ada.delete(path() + "/items/" + item + "/check"), 5);
            changes(ada.delete(path() + "/items/" + item + "/check"), 5);
        }

        @Test
        void have_items_that_can_be_changed_all_at_once_and_removed() {
            var second = item("Second");
            changes(
                    ada.patch(
                            path() + "/items/" + second,
                            "{'text':'2nd','before':'%s','assignee':'ada'}".formatted(item)),
                    7);
            changes(ada.patch(path() + "/items/" + second, "{'text':'2nd'}"), 7);
            changes(ada.patch(path() + "/items/" + second, "{'assignee':null}"), 8);
            changes(ada.delete(path() + "/items/" + second), 9);
        }

        @Test
        void have_items_that_become_tasks() {
            changes(ada.patch(path() + "/items/" + item, "{'assignee':'ada'}"), 4);

            var converted = created(ada.with("If-Match", "\"4\"")
                    .with("Idempotency-Key", "convert " + item)
                    .post(path() + "/items/" + item + "/conversion", null));
            var again = ada.with("If-Match", "\"4\"")
                    .with("Idempotency-Key", "convert " + item)
                    .post(path() + "/items/" + item + "/conversion", null);

            assertThat(converted.headers()).containsEntry("location", "/api/v1/tasks/" + converted.id());
            assertThat(converted.version()).isEqualTo(3);
            assertThat(again.body()).isEqualTo(converted.body());
            changes(ada.delete(path() + "/items/" + item), 6);
        }
    }

    @Nested
    class Boards {

        @Test
        void can_be_renamed_archived_and_taken_out_again() {
            changes(ada.patch("/boards/" + board, "{'name':'1.0'}"), 2);
            changes(ada.patch("/boards/" + board, "{'name':'1.0'}"), 2);
            changes(ada.put("/boards/" + board + "/archive", null), 3);
            changes(ada.delete("/boards/" + board + "/archive"), 4);
        }

        @Test
        void have_lists_that_can_be_changed_and_archived() {
            var second = created(ada.post(
                            "/boards/" + board + "/lists", "{'name':'Done','limit':3,'before':'%s'}".formatted(list)))
                    .id();
            changes(ada.patch("/lists/" + second, "{'name':'Finished','limit':5,'after':'%s'}".formatted(list)), 4);
            changes(ada.patch("/lists/" + second, "{'limit':null}"), 5);
            changes(ada.patch("/lists/" + second, "{'limit':null}"), 5);
            changes(ada.put("/lists/" + second + "/archive", null), 6);
            changes(ada.delete("/lists/" + second + "/archive"), 7);
        }

        @Test
        void take_tasks_past_a_limit_only_for_a_reason() {
            var full = created(ada.post("/boards/" + board + "/lists", "{'name':'One','limit':1}"))
                    .id();
            var place = "/tasks/" + task + "/place";
            changes(ada.put(place, "{'list':'%s','override':'for nothing'}".formatted(full)), 2);
            var more = "{'title':'t','list':'%s'".formatted(full);
            assertThat(ada.post("/teams/atlas/tasks", more + "}").code()).isEqualTo("wip-limit-reached");

            var opened = created(ada.post("/teams/atlas/tasks", more + ",'override':'it burns'}"));

            assertThat(opened.version()).isEqualTo(2);
            changes(ada.put("/tasks/" + opened.id() + "/place", "{'list':'%s','at':'first'}".formatted(full)), 3);
        }
    }

    @Nested
    class Calendars {

        @Test
        void are_published_with_a_secret_address_and_revoked() {
            var published = created(ada.post("/teams/atlas/calendars", "{'scope':'member'}"));

            assertThat(published.body().path("url").asString()).matches("/api/v1/calendars/[A-Za-z0-9_-]{43}\\.ics");
            changes(owner.delete("/calendars/" + published.id()), 2);
        }

        @Test
        void do_not_tell_their_secret_to_a_retry() {
            var keyed = ada.with("Idempotency-Key", "calendar");
            var published = keyed.post("/teams/atlas/calendars", "{'scope':'team'}");
            var again = keyed.post("/teams/atlas/calendars", "{'scope':'team'}");

            assertThat(again.id()).isEqualTo(published.id());
            assertThat(again.body().has("url")).isFalse();
        }
    }

    @Nested
    class A_retry {

        @Test
        void of_a_move_moves_once_and_gets_the_same_answer() {
            var keyed = ada.with("Idempotency-Key", "move " + task);
            var body = "{'list':'%s','at':'first'}".formatted(list);
            changes(keyed.put("/tasks/" + task + "/place", body), 2);
            changes(ada.put("/tasks/" + task + "/watch", null), 3);

            changes(keyed.put("/tasks/" + task + "/place", body), 2);
            assertThat(keyed.put("/tasks/" + task + "/place", body.replace("first", "last"))
                            .code())
                    .isEqualTo("idempotency-key-reused");
        }

        @Test
        void of_an_opening_opens_one() {
            var keyed = ada.with("Idempotency-Key", "open");
            var opened = created(keyed.post("/teams/atlas/tasks", "{'title':'t'}"));

            assertThat(created(keyed.post("/teams/atlas/tasks", "{'title':'t'}"))
                            .id())
                    .isEqualTo(opened.id());
        }
    }
}
