package io.whence.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.command.RunningService.Answer;
import io.whence.command.RunningService.Client;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How writes are refused over HTTP: the status, and the code a program can rely on. */
class EveryRefusalTest {

    private static final String QUESTION = "{'title':'t','body':'b','tags':[]}";
    private static final String NOBODYS = "01k9xq3v5tfd8r0z0m6m3nq2wy";

    @TempDir
    static Path data;

    static RunningService service;
    static Client owner;
    static Client ada;
    static Client reader;
    static Client bot;
    static Client outsider;
    static String question;
    static String answer;
    static String comment;

    @BeforeAll
    static void start() {
        service = RunningService.on(data);
        owner = service.asOwner();
        owner.post("/teams", "{'slug':'hidden','name':'Hidden','visibility':'private'}");
        owner.post("/teams", "{'slug':'open','name':'Open','visibility':'public'}");
        owner.post("/teams", "{'slug':'else','name':'Elsewhere','visibility':'private'}");
        ada = joined("hidden", "ada", "member", "person");
        reader = joined("hidden", "rae", "reader", "person");
        bot = joined("hidden", "bot", "member", "agent");
        outsider = joined("else", "oli", "owner", "person");
        question = ada.post("/teams/hidden/questions", QUESTION).id();
        answer = ada.post("/questions/" + question + "/answers", "{'body':'b'}").id();
        comment =
                ada.post("/questions/" + question + "/comments", "{'body':'b'}").id();
        assertThat(comment).startsWith("comment_");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Client joined(String team, String handle, String role, String kind) {
        owner.post(
                "/teams/" + team + "/members",
                "{'handle':'%s','name':'N','role':'%s','kind':'%s'}".formatted(handle, role, kind));
        return service.as(owner.post("/teams/" + team + "/tokens", "{'member':'%s','name':'n'}".formatted(handle))
                .body()
                .path("token")
                .asString());
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status() + " " + answer.code()).as(answer.toString()).isEqualTo(status + " " + code);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/problem+json");
    }

    @Nested
    class Without_a_good_token {

        @Test
        void nothing_can_be_written() {
            refused(service.as("nonsense").post("/teams", "{}"), 401, "unauthenticated");
            refused(
                    service.as("whence_" + NOBODYS + "_" + "x".repeat(43)).post("/teams", "{}"),
                    401,
                    "unauthenticated");
        }
    }

    @Nested
    class A_malformed_request {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{                                        | malformed-json",
                    "{'title':'t','body':'b','colour':'red'}  | unknown-field",
                    "{'title':5,'body':'b'}                   | wrong-type",
                    "{'body':'b'}                             | validation-failed",
                    "{'title':' ','body':'b'}                 | validation-failed",
                    "{'title':'t','body':'b','tags':['A b']}  | validation-failed",
                    "{'title':'t','body':'b','tags':[null]}   | validation-failed"
                },
                quoteCharacter = '~')
        void is_told_apart_by_code(String body, String code) {
            refused(ada.post("/teams/hidden/questions", body), 400, code);
        }

        @Test
        void names_the_fields_at_fault() {
            var errors = ada.post("/teams/hidden/questions", "{'title':'','tags':['x','x']}")
                    .body()
                    .path("errors");

            assertThat(errors.findValuesAsString("field")).containsExactlyInAnyOrder("title", "body", "tags[1]");
        }

        @Test
        void may_be_wrong_in_its_headers() {
            var path = "/questions/" + question;
            refused(ada.with("If-Match", "7").patch(path, "{'title':'x'}"), 400, "bad-if-match");
            refused(
                    ada.with("Idempotency-Key", "k".repeat(201)).patch(path, "{'title':'x'}"),
                    400,
                    "bad-idempotency-key");
        }

        @Test
        void is_refused_when_it_is_too_large() {
            refused(
                    ada.post("/teams/hidden/questions", "{'title':'" + "x".repeat(1 << 20) + "'}"),
                    413,
                    "body-too-large");
        }

        @Test
        void asks_for_a_duplicate_of_something() {
            refused(ada.put("/questions/" + question + "/closure", "{'reason':'duplicate'}"), 400, "validation-failed");
        }
    }

    @Nested
    class What_is_not_there {

        @Test
        void is_not_found() {
            refused(ada.patch("/questions/question_" + NOBODYS, "{'title':'x'}"), 404, "not-found");
            refused(ada.patch("/questions/not-an-id", "{'title':'x'}"), 404, "not-found");
            refused(ada.delete("/answers/answer_" + NOBODYS), 404, "not-found");
            refused(ada.delete("/comments/comment_" + NOBODYS), 404, "not-found");
            refused(ada.post("/questions/question_" + NOBODYS + "/answers", "{'body':'b'}"), 404, "not-found");
            refused(ada.post("/questions/question_" + NOBODYS + "/comments", "{'body':'b'}"), 404, "not-found");
            refused(ada.post("/teams/nowhere/questions", QUESTION), 404, "not-found");
            refused(owner.patch("/teams/nowhere", "{'name':'x'}"), 404, "not-found");
            refused(owner.delete("/teams/hidden/tokens/token_" + NOBODYS), 404, "not-found");
            refused(owner.patch("/teams/hidden/members/nobody", "{'role':'owner'}"), 404, "member-not-in-team");
            refused(ada.post("/questions/" + question + "/rollback", "{'revision':9}"), 404, "no-such-revision");
        }
    }

    @Nested
    class Somebody_outside_a_private_team {

        @Test
        void finds_nothing_of_it_anywhere() {
            Map.ofEntries(
                            Map.entry("PATCH /teams/hidden", "{'name':'x'}"),
                            Map.entry("POST /teams/hidden/members", "{'handle':'oli','name':'O','role':'owner'}"),
                            Map.entry("PATCH /teams/hidden/members/ada", "{'role':'reader'}"),
                            Map.entry("DELETE /teams/hidden/members/ada", ""),
                            Map.entry("POST /teams/hidden/tokens", "{'member':'oli','name':'n'}"),
                            Map.entry("POST /teams/hidden/questions", QUESTION),
                            Map.entry("PATCH /questions/" + question, "{'title':'x'}"),
                            Map.entry("POST /questions/" + question + "/rollback", "{'revision':1}"),
                            Map.entry("PUT /questions/" + question + "/closure", "{'reason':'other'}"),
                            Map.entry("DELETE /questions/" + question + "/closure", ""),
                            Map.entry("DELETE /questions/" + question, ""),
                            Map.entry("POST /questions/" + question + "/undelete", ""),
                            Map.entry("PUT /questions/" + question + "/lock", ""),
                            Map.entry("DELETE /questions/" + question + "/lock", ""),
                            Map.entry(
                                    "PUT /questions/" + question + "/accepted-answer", "{'answerId':'" + answer + "'}"),
                            Map.entry("DELETE /questions/" + question + "/accepted-answer", ""),
                            Map.entry("PUT /questions/" + question + "/vote", "{'value':'up'}"),
                            Map.entry("DELETE /questions/" + question + "/vote", ""),
                            Map.entry("POST /questions/" + question + "/answers", "{'body':'b'}"),
                            Map.entry("POST /questions/" + question + "/comments", "{'body':'b'}"),
                            Map.entry("PATCH /answers/" + answer, "{'body':'x'}"),
                            Map.entry("DELETE /answers/" + answer, ""),
                            Map.entry("POST /answers/" + answer + "/undelete", ""),
                            Map.entry("POST /answers/" + answer + "/rollback", "{'revision':1}"),
                            Map.entry("PUT /answers/" + answer + "/vote", "{'value':'up'}"),
                            Map.entry("DELETE /answers/" + answer + "/vote", ""),
                            Map.entry("POST /answers/" + answer + "/comments", "{'body':'b'}"),
                            Map.entry("PATCH /comments/" + comment, "{'body':'x'}"),
                            Map.entry("DELETE /comments/" + comment, ""),
                            Map.entry("PUT /comments/" + comment + "/resolution", ""),
                            Map.entry("DELETE /comments/" + comment + "/resolution", ""))
                    .forEach((request, body) -> {
                        var parts = request.split(" ");
                        refused(outsider.send(parts[0], parts[1], body.isEmpty() ? null : body), 404, "not-found");
                    });
        }

        @Test
        void may_see_a_public_one_but_not_write_in_it() {
            refused(outsider.post("/teams/open/questions", QUESTION), 403, "not-a-member");
            refused(outsider.patch("/teams/open", "{'name':'x'}"), 403, "not-a-member");
        }

        @Test
        void founds_no_team_with_a_token_for_one_team() {
            refused(
                    outsider.post("/teams", "{'slug':'mine','name':'Mine','visibility':'public'}"),
                    403,
                    "token-is-scoped");
        }
    }

    @Nested
    class A_role {

        @Test
        void of_reader_does_not_write() {
            refused(reader.post("/teams/hidden/questions", QUESTION), 403, "not-a-member");
            refused(reader.put("/questions/" + question + "/vote", "{'value':'up'}"), 403, "not-a-member");
        }

        @Test
        void of_member_does_not_run_the_team() {
            refused(ada.patch("/teams/hidden", "{'name':'x'}"), 403, "forbidden");
            refused(ada.post("/teams/hidden/members", "{'handle':'eve','name':'E','role':'owner'}"), 403, "forbidden");
            refused(ada.post("/teams/hidden/tokens", "{'member':'owner','name':'n'}"), 403, "forbidden");
            refused(ada.put("/questions/" + question + "/lock", null), 403, "forbidden");
        }

        @Test
        void does_not_let_anybody_vote_for_themselves_or_change_others_words() {
            refused(ada.put("/questions/" + question + "/vote", "{'value':'up'}"), 403, "own-post");
            refused(bot.patch("/comments/" + comment, "{'body':'x'}"), 403, "not-your-comment");
            refused(
                    bot.put("/questions/" + question + "/accepted-answer", "{'answerId':'" + answer + "'}"),
                    403,
                    "not-yours-to-accept");
        }
    }

    @Nested
    class Acting_on_behalf_of_somebody {

        @Test
        void is_for_agents_and_services() {
            assertThat(bot.with("Whence-On-Behalf-Of", "ada")
                            .post("/teams/hidden/questions", QUESTION)
                            .status())
                    .isEqualTo(201);
            refused(
                    ada.with("Whence-On-Behalf-Of", "rae").post("/teams/hidden/questions", QUESTION),
                    403,
                    "on-behalf-of-not-allowed");
        }

        @Test
        void is_for_members_of_the_same_team() {
            refused(
                    bot.with("Whence-On-Behalf-Of", "oli").post("/teams/hidden/questions", QUESTION),
                    403,
                    "on-behalf-of-not-allowed");
            refused(
                    bot.with("Whence-On-Behalf-Of", "Not a handle!").post("/teams/hidden/questions", QUESTION),
                    403,
                    "on-behalf-of-not-allowed");
        }
    }

    @Nested
    class A_state_in_which_it_cannot_be_done {

        @Test
        void is_a_conflict() {
            refused(owner.post("/teams", "{'slug':'open','name':'O','visibility':'public'}"), 409, "slug-taken");
            refused(
                    owner.post("/teams/hidden/members", "{'handle':'ada','name':'A','role':'member'}"),
                    409,
                    "already-a-member");
            refused(
                    owner.post("/teams/open/members", "{'handle':'bot','name':'B','role':'member'}"),
                    409,
                    "kind-differs");
            refused(owner.delete("/questions/" + question + "/closure"), 409, "not-closed");
            refused(owner.delete("/questions/" + question + "/vote"), 409, "no-vote");
            refused(
                    ada.put(
                            "/questions/" + question + "/closure",
                            "{'reason':'duplicate','duplicateOf':'question_" + NOBODYS + "'}"),
                    409,
                    "duplicate-not-found");
            refused(
                    ada.put("/questions/" + question + "/accepted-answer", "{'answerId':'answer_" + NOBODYS + "'}"),
                    409,
                    "answer-not-here");
        }

        @Test
        void is_a_team_about_to_lose_its_last_owner() {
            owner.delete("/teams/else/members/owner");

            refused(outsider.patch("/teams/else/members/oli", "{'role':'member'}"), 409, "last-owner");
            refused(outsider.delete("/teams/else/members/oli"), 409, "last-owner");
        }

        @Test
        void is_a_deleted_or_locked_question() {
            var id = ada.post("/teams/hidden/questions", QUESTION).id();
            ada.delete("/questions/" + id);
            refused(ada.patch("/questions/" + id, "{'title':'x'}"), 409, "deleted");
            refused(ada.post("/questions/" + id + "/answers", "{'body':'b'}"), 409, "deleted");
            ada.post("/questions/" + id + "/undelete", null);
            owner.put("/questions/" + id + "/lock", null);
            refused(ada.patch("/questions/" + id, "{'title':'x'}"), 409, "locked");
            refused(ada.post("/questions/" + id + "/comments", "{'body':'b'}"), 409, "locked");
        }

        @Test
        void is_a_closed_question_to_an_answer() {
            var id = ada.post("/teams/hidden/questions", QUESTION).id();
            ada.put("/questions/" + id + "/closure", "{'reason':'other'}");
            refused(ada.post("/questions/" + id + "/answers", "{'body':'b'}"), 409, "closed");
            refused(ada.put("/questions/" + id + "/closure", "{'reason':'other'}"), 409, "already-closed");
        }
    }

    @Nested
    class If_match {

        @Test
        void keeps_a_stale_change_out() {
            var id = ada.post("/teams/hidden/questions", QUESTION).id();
            assertThat(ada.with("If-Match", "\"1\"")
                            .patch("/questions/" + id, "{'title':'x'}")
                            .version())
                    .isEqualTo(2);
            refused(ada.with("If-Match", "\"1\"").patch("/questions/" + id, "{'title':'y'}"), 412, "version-mismatch");
            assertThat(ada.with("If-Match", "\"2.4711\"")
                            .patch("/questions/" + id, "{'title':'y'}")
                            .version())
                    .isEqualTo(3);
            assertThat(ada.with("If-Match", "*")
                            .patch("/questions/" + id, "{'title':'z'}")
                            .version())
                    .isEqualTo(4);
        }
    }
}
