package io.whence.command;

import static io.whence.command.EveryRefusalTest.refused;

import io.whence.command.RunningService.Client;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How writes to tasks, boards, lists and calendar feeds are refused over HTTP: the status, and the code a program can rely on. */
class EveryTaskRefusalTest {

    private static final String NOBODYS = "01k9xq3v5tfd8r0z0m6m3nq2wy";

    @TempDir
    static Path data;

    static RunningService service;
    static Client owner;
    static Client ada;
    static Client bob;
    static Client reader;
    static Client outsider;
    static String board;
    static String list;

    String task;

    @BeforeAll
    static void start() {
        service = RunningService.on(data);
        owner = service.asOwner();
        owner.post("/teams", "{'slug':'hidden','name':'Hidden','visibility':'private'}");
        owner.post("/teams", "{'slug':'else','name':'Elsewhere','visibility':'private'}");
        ada = joined("hidden", "ada", "member");
        bob = joined("hidden", "bob", "member");
        reader = joined("hidden", "rae", "reader");
        outsider = joined("else", "oli", "owner");
        board = ada.post("/teams/hidden/boards", "{'name':'b'}").id();
        list = list("Doing", "");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Client joined(String team, String handle, String role) {
        owner.post("/teams/" + team + "/members", "{'handle':'%s','name':'N','role':'%s'}".formatted(handle, role));
        return service.as(owner.post("/teams/" + team + "/tokens", "{'member':'%s','name':'n'}".formatted(handle))
                .body()
                .path("token")
                .asString());
    }

    static String list(String name, String more) {
        return ada.post("/boards/" + board + "/lists", "{'name':'%s'%s}".formatted(name, more))
                .id();
    }

    static String task(String more) {
        return ada.post("/teams/hidden/tasks", "{'title':'t'%s}".formatted(more))
                .id();
    }

    @BeforeEach
    void open() {
        task = task(",'list':'" + list + "'");
    }

    String path(String rest) {
        return "/tasks/" + task + rest;
    }

    static String place(String list, String more) {
        return "{'list':'%s'%s}".formatted(list, more);
    }

    @Nested
    class A_malformed_request {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "{'body':'b'}                                             | validation-failed",
                    "{'title':'t','labels':['a','a']}                         | validation-failed",
                    "{'title':'t','labels':[null]}                            | validation-failed",
                    "{'title':'t','at':'first'}                               | validation-failed",
                    "{'title':'t','override':'why'}                           | validation-failed",
                    "{'title':'t','at':'middle'}                              | wrong-type",
                    "{'title':'t','list':'list_1'}                            | wrong-type",
                    "{'title':'t','due':'tomorrow'}                           | wrong-type",
                    "{'title':'t','due':'2026-12-01T16:00:00'}                | wrong-type",
                    "{'title':'t','due':{'at':'2026-12-01T16:00:00Z'}}        | wrong-type",
                    "{'title':'t','due':{'at':'2026-12-01T16:00:00Z','zone':'Mars'}} | wrong-type",
                    "{'title':'t','due':5}                                    | wrong-type",
                    "{'title':'t','priority':'enormous'}                      | wrong-type",
                    "{'title':'t','due':'2026-12-01T16:00:00Z','start':'2026-12-02T16:00:00Z'} | due-before-start"
                })
        void is_told_apart_by_code(String body, String code) {
            refused(ada.post("/teams/hidden/tasks", body), 400, code);
        }

        @Test
        void changes_nothing_or_says_nothing_clear() {
            refused(ada.patch(path(""), "{}"), 400, "validation-failed");
            refused(ada.patch(path(""), "{'title':null,'priority':null}"), 400, "validation-failed");
            refused(ada.patch(path(""), "{'due':null,'comment':'why'}"), 400, "validation-failed");
            refused(ada.patch(path(""), "{'due':{}}"), 400, "wrong-type");
            refused(ada.put(path("/place"), "{}"), 400, "validation-failed");
            refused(ada.put(path("/place"), place(list, ",'override':' '")), 400, "validation-failed");
            refused(
                    ada.put(path("/place"), place(list, ",'at':'last','after':'" + task + "'")),
                    400,
                    "validation-failed");
            refused(ada.post(path("/checklists"), "{'name':''}"), 400, "validation-failed");
            refused(ada.post("/teams/hidden/boards", "{}"), 400, "validation-failed");
            refused(ada.patch("/boards/" + board, "{'name':null}"), 400, "validation-failed");
            refused(ada.post("/boards/" + board + "/lists", "{'name':'n','limit':0}"), 400, "validation-failed");
            refused(ada.patch("/lists/" + list, "{}"), 400, "validation-failed");
            refused(ada.patch("/lists/" + list, "{'limit':10001}"), 400, "validation-failed");
            refused(ada.patch("/lists/" + list, "{'limit':'many'}"), 400, "wrong-type");
            refused(ada.post("/teams/hidden/calendars", "{}"), 400, "validation-failed");
        }

        @Test
        void has_a_task_be_due_before_it_starts() {
            ada.patch(path(""), "{'start':'2026-12-01T00:00:00Z'}");
            refused(ada.patch(path(""), "{'due':'2026-11-30T00:00:00Z'}"), 400, "due-before-start");
        }

        @Test
        void ties_a_task_to_itself() {
            refused(ada.put(path("/blockers/" + task), null), 400, "blocked-by-itself");
            refused(ada.put(path("/links/relates-to/" + task), null), 400, "linked-to-itself");
        }
    }

    @Nested
    class What_is_not_there {

        @Test
        void is_not_found() {
            refused(ada.patch("/tasks/task_" + NOBODYS, "{'title':'x'}"), 404, "not-found");
            refused(ada.put("/tasks/task_" + NOBODYS + "/place", place(list, "")), 404, "not-found");
            refused(ada.put("/tasks/task_" + NOBODYS + "/blockers/" + task, null), 404, "not-found");
            refused(ada.put("/tasks/task_" + NOBODYS + "/links/relates-to/" + task, null), 404, "not-found");
            refused(ada.post("/tasks/task_" + NOBODYS + "/checklists", "{'name':'n'}"), 404, "not-found");
            refused(ada.post("/tasks/task_" + NOBODYS + "/comments", "{'body':'b'}"), 404, "not-found");
            refused(ada.delete("/tasks/not-an-id"), 404, "not-found");
            refused(ada.put(path("/links/blames/" + task), null), 404, "not-found");
            refused(ada.post("/teams/nowhere/tasks", "{'title':'t'}"), 404, "not-found");
            refused(ada.post("/teams/nowhere/boards", "{'name':'n'}"), 404, "not-found");
            refused(ada.patch("/boards/board_" + NOBODYS, "{'name':'x'}"), 404, "not-found");
            refused(ada.post("/boards/board_" + NOBODYS + "/lists", "{'name':'n'}"), 404, "not-found");
            refused(ada.patch("/lists/list_" + NOBODYS, "{'name':'x'}"), 404, "not-found");
            refused(ada.delete("/calendars/calendar_" + NOBODYS), 404, "not-found");
            refused(ada.post(path("/rollback"), "{'revision':9}"), 404, "no-such-revision");
        }

        @Test
        void is_no_checklist_and_no_item() {
            var none = path("/checklists/checklist_" + NOBODYS);
            refused(ada.patch(none, "{'name':'n'}"), 404, "checklist-not-found");
            refused(ada.post(none + "/items", "{'text':'n'}"), 404, "checklist-not-found");
            var item = path("/checklists/"
                    + ada.post(path("/checklists"), "{'name':'n'}").id() + "/items/item_" + NOBODYS);
            refused(ada.patch(item, "{'text':'n'}"), 404, "item-not-found");
            refused(ada.put(item + "/check", null), 404, "item-not-found");
            refused(ada.delete(item), 404, "item-not-found");
            refused(ada.post(item + "/conversion", null), 404, "item-not-found");
        }
    }

    @Nested
    class Somebody_without_a_say {

        @Test
        void finds_nothing_of_a_private_team_anywhere() {
            var own = outsider.post("/teams/else/tasks", "{'title':'t'}").id();
            var checklist = "/checklists/"
                    + ada.post(path("/checklists"), "{'name':'n'}").id();
            var item = checklist + "/items/"
                    + ada.post(path(checklist) + "/items", "{'text':'n'}").id();
            var calendar =
                    ada.post("/teams/hidden/calendars", "{'scope':'member'}").id();
            List.of(
                            "POST /teams/hidden/tasks {'title':'t'}",
                            "PATCH " + path("") + " {'title':'x'}",
                            "POST " + path("/rollback") + " {'revision':1}",
                            "DELETE " + path(""),
                            "POST " + path("/restore"),
                            "PUT " + path("/place") + " " + place(list, ""),
                            "PUT " + path("/completion"),
                            "DELETE " + path("/completion"),
                            "PUT " + path("/archive"),
                            "DELETE " + path("/archive"),
                            "PUT " + path("/watch"),
                            "DELETE " + path("/watch"),
                            "PUT " + path("/assignees/oli"),
                            "DELETE " + path("/assignees/ada"),
                            "PUT " + path("/blockers/" + own),
                            "DELETE " + path("/blockers/" + own),
                            "PUT " + path("/links/relates-to/" + own),
                            "DELETE " + path("/links/relates-to/" + own),
                            "POST " + path("/comments") + " {'body':'b'}",
                            "POST " + path("/checklists") + " {'name':'n'}",
                            "PATCH " + path(checklist) + " {'name':'n'}",
                            "DELETE " + path(checklist),
                            "POST " + path(checklist + "/items") + " {'text':'n'}",
                            "PATCH " + path(item) + " {'text':'n'}",
                            "DELETE " + path(item),
                            "PUT " + path(item + "/check"),
                            "DELETE " + path(item + "/check"),
                            "POST " + path(item + "/conversion"),
                            "POST /teams/hidden/boards {'name':'n'}",
                            "PATCH /boards/" + board + " {'name':'n'}",
                            "PUT /boards/" + board + "/archive",
                            "DELETE /boards/" + board + "/archive",
                            "POST /boards/" + board + "/lists {'name':'n'}",
                            "PATCH /lists/" + list + " {'name':'n'}",
                            "PUT /lists/" + list + "/archive",
                            "DELETE /lists/" + list + "/archive",
                            "POST /teams/hidden/calendars {'scope':'team'}",
                            "DELETE /calendars/" + calendar)
                    .forEach(request -> {
                        var parts = request.split(" ", 3);
                        refused(
                                outsider.send(parts[0], parts[1], parts.length == 3 ? parts[2] : null),
                                404,
                                "not-found");
                    });
        }

        @Test
        void reads_but_does_not_write() {
            refused(reader.post("/teams/hidden/tasks", "{'title':'t'}"), 403, "not-a-member");
            refused(reader.put(path("/place"), place(list, "")), 403, "not-a-member");
            refused(reader.post("/teams/hidden/boards", "{'name':'n'}"), 403, "not-a-member");
            refused(reader.patch("/lists/" + list, "{'name':'n'}"), 403, "not-a-member");
        }

        @Test
        void neither_deletes_nor_restores_nor_revokes_what_is_others() {
            refused(bob.delete(path("")), 403, "forbidden");
            ada.delete(path(""));
            refused(bob.post(path("/restore"), null), 403, "forbidden");
            var calendar =
                    ada.post("/teams/hidden/calendars", "{'scope':'team'}").id();
            refused(bob.delete("/calendars/" + calendar), 403, "forbidden");
        }
    }

    @Nested
    class A_place {

        @Test
        void has_to_be_there() {
            refused(ada.put(path("/place"), place("list_" + NOBODYS, "")), 409, "list-not-found");
            var elsewhere = outsider.post("/teams/else/boards", "{'name':'b'}").id();
            var foreign = outsider.post("/boards/" + elsewhere + "/lists", "{'name':'l'}")
                    .id();
            refused(ada.put(path("/place"), place(foreign, "")), 409, "list-not-found");
            refused(ada.post("/teams/hidden/tasks", "{'title':'t','list':'" + foreign + "'}"), 409, "list-not-found");
        }

        @Test
        void has_to_be_beside_what_stands_there() {
            var other = task(",'list':'" + list("Other", "") + "'");
            var deleted = task(",'list':'" + list + "'");
            ada.delete("/tasks/" + deleted);
            for (String beside : List.of("task_" + NOBODYS, task, other, deleted, task(""))) {
                refused(ada.put(path("/place"), place(list, ",'before':'" + beside + "'")), 409, "position-not-found");
            }
            var lists = "/boards/" + board + "/lists";
            refused(ada.post(lists, "{'name':'n','after':'list_" + NOBODYS + "'}"), 409, "position-not-found");
            refused(ada.patch("/lists/" + list, "{'after':'" + list + "'}"), 409, "position-not-found");
            var checklist = path("/checklists/")
                    + ada.post(path("/checklists"), "{'name':'n'}").id() + "/items";
            refused(ada.post(checklist, "{'text':'n','after':'item_" + NOBODYS + "'}"), 409, "position-not-found");
            var item = ada.post(checklist, "{'text':'n'}").id();
            refused(ada.patch(checklist + "/" + item, "{'after':'" + item + "'}"), 409, "position-not-found");
        }

        @Test
        void has_to_be_in_use() {
            var away = list("Away", "");
            ada.put("/lists/" + away + "/archive", null);
            refused(ada.put(path("/place"), place(away, "")), 409, "list-archived");
            refused(ada.patch("/lists/" + away, "{'name':'n'}"), 409, "list-archived");
            refused(ada.put("/lists/" + away + "/archive", null), 409, "list-archived");
            refused(ada.delete("/lists/" + list + "/archive"), 409, "list-not-archived");
            refused(ada.delete("/boards/" + board + "/archive"), 409, "board-not-archived");

            var old = ada.post("/teams/hidden/boards", "{'name':'old'}").id();
            var onIt = ada.post("/boards/" + old + "/lists", "{'name':'l'}").id();
            ada.put("/boards/" + old + "/archive", null);
            refused(ada.put(path("/place"), place(onIt, "")), 409, "board-archived");
            refused(ada.post("/boards/" + old + "/lists", "{'name':'l'}"), 409, "board-archived");
            refused(ada.patch("/lists/" + onIt, "{'name':'n'}"), 409, "board-archived");
            refused(ada.patch("/boards/" + old, "{'name':'n'}"), 409, "board-archived");
            refused(ada.put("/boards/" + old + "/archive", null), 409, "board-archived");
        }

        @Test
        void has_to_have_room() {
            var one = list("One", ",'limit':1");
            task(",'list':'" + one + "'");
            refused(ada.put(path("/place"), place(one, "")), 409, "wip-limit-reached");
            refused(ada.post("/teams/hidden/tasks", "{'title':'t','list':'" + one + "'}"), 409, "wip-limit-reached");
        }
    }

    @Nested
    class A_state_in_which_it_cannot_be_done {

        @Test
        void is_a_task_that_is_done_or_not() {
            refused(ada.delete(path("/completion")), 409, "not-completed");
            ada.put(path("/completion"), null);
            refused(ada.put(path("/completion"), null), 409, "already-completed");
        }

        @Test
        void is_an_archived_or_a_deleted_task() {
            refused(ada.delete(path("/archive")), 409, "not-archived");
            refused(ada.post(path("/restore"), null), 409, "not-deleted");
            ada.put(path("/archive"), null);
            refused(ada.patch(path(""), "{'title':'x'}"), 409, "archived");
            refused(ada.put(path("/place"), place(list, "")), 409, "archived");
            refused(ada.put(path("/archive"), null), 409, "archived");
            refused(ada.post(path("/checklists"), "{'name':'n'}"), 409, "archived");
            ada.delete(path(""));
            refused(ada.delete(path("/archive")), 409, "deleted");
            refused(ada.put(path("/watch"), null), 409, "deleted");
            refused(ada.delete(path("")), 409, "deleted");
            refused(ada.post(path("/comments"), "{'body':'b'}"), 409, "deleted");
        }

        @Test
        void is_who_does_it_or_does_not() {
            refused(ada.put(path("/assignees/oli"), null), 409, "assignee-not-in-team");
            refused(ada.put(path("/assignees/nobody"), null), 409, "assignee-not-in-team");
            refused(ada.post("/teams/hidden/tasks", "{'title':'t','assignees':['oli']}"), 409, "assignee-not-in-team");
            refused(ada.delete(path("/assignees/ada")), 409, "not-assigned");
        }

        @Test
        void is_a_circle_of_blockers() {
            var second = task("");
            var third = task("");
            ada.put(path("/blockers/" + second), null);
            ada.put("/tasks/" + second + "/blockers/" + third, null);
            refused(ada.put("/tasks/" + third + "/blockers/" + task, null), 409, "blocks-in-a-circle");
            refused(ada.put("/tasks/" + second + "/blockers/" + task, null), 409, "blocks-in-a-circle");
            refused(ada.delete(path("/blockers/" + third)), 409, "not-blocked");
            refused(ada.put(path("/blockers/task_" + NOBODYS), null), 409, "blocker-not-found");
            var foreign = outsider.post("/teams/else/tasks", "{'title':'t'}").id();
            refused(ada.put(path("/blockers/" + foreign), null), 409, "blocker-not-found");
        }

        @Test
        void is_a_link_to_nothing() {
            refused(ada.put(path("/links/implements/question_" + NOBODYS), null), 409, "link-target-not-found");
            var foreign = outsider.post("/teams/else/tasks", "{'title':'t'}").id();
            refused(ada.put(path("/links/duplicates/" + foreign), null), 409, "link-target-not-found");
            refused(ada.delete(path("/links/implements/question_" + NOBODYS)), 409, "not-linked");
        }

        @Test
        void is_an_item_that_became_a_task() {
            var items = path("/checklists/")
                    + ada.post(path("/checklists"), "{'name':'n'}").id() + "/items";
            var item = items + "/" + ada.post(items, "{'text':'n'}").id();
            refused(ada.patch(item, "{'assignee':'oli'}"), 409, "assignee-not-in-team");
            ada.post(item + "/conversion", null);
            refused(ada.put(item + "/check", null), 409, "item-converted");
            refused(ada.patch(item, "{'text':'x'}"), 409, "item-converted");
            refused(ada.post(item + "/conversion", null), 409, "item-converted");
        }

        @Test
        void is_a_task_that_holds_enough() {
            for (int i = 0; i < 20; i++) {
                ada.post(path("/checklists"), "{'name':'n'}");
            }
            refused(ada.post(path("/checklists"), "{'name':'n'}"), 409, "too-many");
        }

        @Test
        void is_a_calendar_that_is_revoked() {
            var calendar =
                    reader.post("/teams/hidden/calendars", "{'scope':'member'}").id();
            reader.delete("/calendars/" + calendar);
            refused(reader.delete("/calendars/" + calendar), 409, "calendar-revoked");
        }
    }

    @Nested
    class If_match {

        @Test
        void keeps_a_stale_change_out() {
            ada.put(path("/watch"), null);
            refused(ada.with("If-Match", "\"1\"").put(path("/place"), place(list, "")), 412, "version-mismatch");
            refused(ada.with("If-Match", "\"1\"").post(path("/checklists"), "{'name':'n'}"), 412, "version-mismatch");
        }
    }
}
