package io.whence.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.command.RunningService.Answer;
import io.whence.command.RunningService.Client;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every write the API promises, over HTTP and into a real event log. */
class EveryWriteTest {

    @TempDir
    static Path data;

    static RunningService service;
    static Client owner;
    static Client ada;

    @BeforeAll
    static void start() {
        service = RunningService.on(data);
        owner = service.asOwner();
        created(owner.post("/teams", "{'slug':'atlas','name':'Atlas','visibility':'private'}"));
        ada = joined("ada", "member");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Client joined(String handle, String role) {
        created(owner.post(
                "/teams/atlas/members", "{'handle':'%s','name':'%s','role':'%s'}".formatted(handle, handle, role)));
        var token = created(owner.post("/teams/atlas/tokens", "{'member':'%s','name':'laptop'}".formatted(handle)));
        return service.as(token.body().path("token").asString());
    }

    static Answer created(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.headers()).containsKeys("location", "etag", "whence-position");
        assertThat(answer.headers().get("location")).startsWith("/api/v1/");
        return answer;
    }

    static Answer changed(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.headers().get("etag")).isEqualTo("\"" + answer.version() + "\"");
        assertThat(answer.headers()).containsKey("whence-position");
        return answer;
    }

    static String question() {
        return created(ada.post("/teams/atlas/questions", "{'title':'Why?','body':'Tell me','tags':['java']}"))
                .id();
    }

    static String answerTo(String question) {
        return created(owner.post("/questions/" + question + "/answers", "{'body':'Because'}"))
                .id();
    }

    @Nested
    class Teams {

        @Test
        void can_be_founded_and_changed() {
            var team = created(owner.post("/teams", "{'slug':'borea','name':'Borea','visibility':'public'}"));

            assertThat(team.headers()).containsEntry("location", "/api/v1/teams/borea");
            assertThat(changed(owner.patch("/teams/borea", "{'name':'Boreas','visibility':'private'}"))
                            .version())
                    .isEqualTo(3);
            assertThat(changed(owner.patch("/teams/" + team.id(), "{'name':'Boreas'}"))
                            .version())
                    .isEqualTo(3);
        }

        @Test
        void take_members_in_change_their_role_and_let_them_go() {
            var grace = created(owner.post(
                            "/teams/atlas/members", "{'handle':'grace','name':'Grace','role':'reader','kind':'agent'}"))
                    .id();

            changed(owner.patch("/teams/atlas/members/grace", "{'role':'owner'}"));
            changed(owner.patch("/teams/atlas/members/" + grace, "{'role':'member'}"));
            changed(owner.delete("/teams/atlas/members/grace"));
        }

        @Test
        void have_tokens_that_stop_working_when_they_are_revoked() {
            var bob = joined("bob", "member");
            var second = created(bob.post("/teams/atlas/tokens", "{'member':'bob','name':'second'}"));
            var withSecond = service.as(second.body().path("token").asString());
            var body = "{'title':'t','body':'b'}";
            created(withSecond.post("/teams/atlas/questions", body));

            changed(bob.delete("/teams/atlas/tokens/" + second.id()));

            assertThat(withSecond.post("/teams/atlas/questions", body).status()).isEqualTo(401);
        }
    }

    @Nested
    class Questions {

        @Test
        void can_be_edited_and_rolled_back() {
            var id = question();

            assertThat(changed(ada.patch("/questions/" + id, "{'title':'Why not?','comment':'clearer'}"))
                            .version())
                    .isEqualTo(2);
            assertThat(changed(ada.post("/questions/" + id + "/rollback", "{'revision':1,'comment':'no'}"))
                            .version())
                    .isEqualTo(3);
        }

        @Test
        void keep_their_version_when_an_edit_changes_nothing() {
            var id = question();

            assertThat(changed(ada.patch("/questions/" + id, "{'title':'Why?'}"))
                            .version())
                    .isEqualTo(1);
        }

        @Test
        void can_be_closed_and_reopened() {
            var id = question();

            changed(ada.put("/questions/" + id + "/closure", "{'reason':'off-topic','note':'not here'}"));
            changed(ada.delete("/questions/" + id + "/closure"));
            changed(ada.put(
                    "/questions/" + id + "/closure",
                    "{'reason':'duplicate','duplicateOf':'%s'}".formatted(question())));
        }

        @Test
        void can_be_deleted_and_undeleted() {
            var id = question();

            changed(ada.delete("/questions/" + id));
            changed(ada.post("/questions/" + id + "/undelete", null));
        }

        @Test
        void can_be_locked_and_unlocked() {
            var id = question();

            changed(owner.put("/questions/" + id + "/lock", "{'comment':'calm down'}"));
            changed(owner.delete("/questions/" + id + "/lock"));
            changed(owner.put("/questions/" + id + "/lock", null));
        }

        @Test
        void can_be_voted_on() {
            var id = question();

            assertThat(changed(owner.put("/questions/" + id + "/vote", "{'value':'up'}"))
                            .version())
                    .isEqualTo(2);
            assertThat(changed(owner.put("/questions/" + id + "/vote", "{'value':'up'}"))
                            .version())
                    .isEqualTo(2);
            assertThat(changed(owner.put("/questions/" + id + "/vote", "{'value':'down'}"))
                            .version())
                    .isEqualTo(3);
            assertThat(changed(owner.delete("/questions/" + id + "/vote")).version())
                    .isEqualTo(4);
        }

        @Test
        void accept_an_answer_and_accept_none() {
            var id = question();
            var body = "{'answerId':'%s'}".formatted(answerTo(id));

            assertThat(changed(ada.put("/questions/" + id + "/accepted-answer", body))
                            .version())
                    .isEqualTo(2);
            assertThat(changed(ada.put("/questions/" + id + "/accepted-answer", body))
                            .version())
                    .isEqualTo(2);
            assertThat(changed(ada.delete("/questions/" + id + "/accepted-answer"))
                            .version())
                    .isEqualTo(3);
        }
    }

    @Nested
    class Answers {

        @Test
        void can_be_edited_and_rolled_back() {
            var id = answerTo(question());

            changed(ada.patch("/answers/" + id, "{'body':'Because of that','comment':'more'}"));
            assertThat(changed(ada.post("/answers/" + id + "/rollback", "{'revision':1}"))
                            .version())
                    .isEqualTo(3);
        }

        @Test
        void can_be_deleted_and_undeleted() {
            var id = answerTo(question());

            changed(owner.delete("/answers/" + id));
            changed(owner.post("/answers/" + id + "/undelete", null));
        }

        @Test
        void can_be_voted_on() {
            var id = answerTo(question());

            changed(ada.put("/answers/" + id + "/vote", "{'value':'down'}"));
            changed(ada.delete("/answers/" + id + "/vote"));
        }
    }

    @Nested
    class Comments {

        @Test
        void can_be_made_on_questions_and_answers_edited_and_deleted() {
            var question = question();
            created(ada.post("/answers/" + answerTo(question) + "/comments", "{'body':'Sure?'}"));
            var id = created(ada.post("/questions/" + question + "/comments", "{'body':'Hm'}"))
                    .id();

            changed(ada.patch("/comments/" + id, "{'body':'Hm, @owner'}"));
            changed(owner.delete("/comments/" + id));
        }

        @Test
        void form_threads_that_can_be_settled_and_opened_again() {
            var question = question();
            var first = created(ada.post("/questions/" + question + "/comments", "{'body':'Hm'}"))
                    .id();
            created(owner.post(
                    "/questions/" + question + "/comments", "{'body':'Right','replyTo':'%s'}".formatted(first)));

            changed(owner.put("/comments/" + first + "/resolution", null));
            changed(ada.delete("/comments/" + first + "/resolution"));
        }
    }
}
